"""Traces reach a collector, which is a real receiver of OpenTelemetry's protocol."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from etl.published.config import SettingError
from graph.settings import Settings
from tests.fixtures import Published
from tests.support.service import served

pytestmark = pytest.mark.full

TRACE, SPAN = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"


@contextmanager
def collector() -> Iterator[tuple[str, list[Any]]]:
    """Its address, and the spans that it got."""
    spans: list[Any] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers["Content-Encoding"] == "gzip":
                body = gzip.decompress(body)
            request = ExportTraceServiceRequest.FromString(body)
            spans.extend(
                span for resource in request.resource_spans for scope in resource.scope_spans for span in scope.spans
            )
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the name is the base class's
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/v1/traces", spans
        server.shutdown()


def test_each_request_is_a_span_with_its_operation_and_the_version(published: Published, tmp_path: Path) -> None:
    with collector() as (url, spans):
        with served(published.url, tmp_path / "log", RACING_TRACES_URL=url) as client:
            operation = {"query": "query Names { drivers { name } }"}
            for _ in range(2):
                response = client.post("/graphql", json=operation, headers={"traceparent": f"00-{TRACE}-{SPAN}-01"})
                assert response.status_code == 200
            assert client.get("/drivers/1").status_code == 200
            client.get("/health/ready")
        named = [span.name for span in spans]
    assert named[:2] == ["GraphQL Names", "GraphQL Names"]
    assert len(named) == 3, "probes are not traced"
    attributes = {attribute.key: attribute.value for attribute in spans[0].attributes}
    assert attributes["graphql.operation.name"].string_value == "Names"
    assert attributes["racing.dataset.version"].int_value == 1
    assert spans[0].trace_id.hex() == TRACE, "the trace is the caller's"
    assert spans[0].parent_span_id.hex() == SPAN


def test_a_collector_that_is_down_fails_no_request(published: Published, tmp_path: Path) -> None:
    with served(published.url, tmp_path / "log", RACING_TRACES_URL="http://127.0.0.1:9/v1/traces") as client:
        assert client.get("/drivers/1").status_code == 200


@pytest.mark.parametrize("url", ["collector", "ftp://collector"])
def test_an_invalid_address_is_reported_at_the_start(url: str) -> None:
    with pytest.raises(SettingError, match=r"RACING_TRACES_URL is '.*collector': write an address with http://"):
        Settings.from_environment({"RACING_TRACES_URL": url})
