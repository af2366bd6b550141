"""Traces: a span for each request, with the operation and the version, to whom a setting names."""

from typing import Literal

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.asgi import OpenTelemetryMiddleware
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import get_current_span
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SERVICE = "racing-data"


class Traces:
    """The spans of one process, which a thread sends in batches."""

    def __init__(self, url: str) -> None:
        # The end of a process by SIGTERM is none that Python's own way out hears of: see `close`.
        self.provider = TracerProvider(resource=Resource.create({"service.name": SERVICE}), shutdown_on_exit=False)
        self.provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(url)))

    def of(self, app: ASGIApp) -> ASGIApp:
        """The application with its requests traced, those for probes and metrics left out."""
        left_out = "/health,/metrics"
        parts: list[Literal["receive", "send"]] = ["receive", "send"]
        return OpenTelemetryMiddleware(Named(app), left_out, tracer_provider=self.provider, exclude_spans=parts)

    def close(self) -> None:
        """Send what is left."""
        self.provider.shutdown()


class Named:
    """Gives the span of a request the name of its GraphQL operation, and the dataset version."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        span = get_current_span()

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":  # the span ends with the body
                if operation := scope.get("operation"):
                    span.update_name(f"GraphQL {operation}")
                    span.set_attribute("graphql.operation.name", operation)
                if version := scope["state"]["current"].version:
                    span.set_attribute("racing.dataset.version", version)
            await send(message)

        await self.app(scope, receive, named)
