"""OpenTelemetry traces: a span per request, with its operation and dataset version."""

from typing import Literal

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.asgi import OpenTelemetryMiddleware
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import get_current_span
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SERVICE = "racing-data"


class Tracing:
    """The spans of this process, which a thread exports in batches."""

    def __init__(self, url: str) -> None:
        # SIGTERM ends a process without Python's exit handlers: `close` exports what is left.
        self.provider = TracerProvider(resource=Resource.create({"service.name": SERVICE}), shutdown_on_exit=False)
        self.provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(url)))

    def middleware(self, app: ASGIApp) -> ASGIApp:
        """The application with a span for each request, except probes and metrics."""
        excluded = "/health,/metrics"
        spans: list[Literal["receive", "send"]] = ["receive", "send"]
        return OpenTelemetryMiddleware(SpanNames(app), excluded, tracer_provider=self.provider, exclude_spans=spans)

    def close(self) -> None:
        """Export the spans that are left."""
        self.provider.shutdown()


class SpanNames:
    """Sets name and attributes of a request's span: its GraphQL operation and the dataset version."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        span = get_current_span()

        async def send_named(message: Message) -> None:
            if message["type"] == "http.response.start":  # the span ends with the body
                if operation := scope.get("operation"):
                    span.update_name(f"GraphQL {operation}")
                    span.set_attribute("graphql.operation.name", operation)
                if version := scope["state"]["live_dataset"].version:
                    span.set_attribute("racing.dataset.version", version)
            await send(message)

        await self.app(scope, receive, send_named)
