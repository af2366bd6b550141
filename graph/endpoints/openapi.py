"""The OpenAPI 3.1 document of the REST API. Names and descriptions come from the published tables."""

from collections.abc import Iterator
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from etl.published.tables import VERSIONED
from graph.endpoints.ergast.endpoint import DEFAULT_LIMIT
from graph.endpoints.ergast.grammar import RESOURCES
from graph.endpoints.rest_bodies import CIRCUIT, DRIVER, Body

VERSION = "0.1.0"
"""Version of the project; a test compares it with pyproject.toml."""

TYPES = {int: "integer", str: "string", float: "number"}


def openapi_document(version: str) -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Racing Data API",
            "version": version,
            "description": "The REST API. The same data and more is at /graphql.",
        },
        "paths": {
            **_resource("drivers", "driver_id", "Driver"),
            **_resource("circuits", "circuit_id", "Circuit"),
            **{f"/ergast/f1{path}": {"get": _ergast(name, path)} for name, path in ergast_paths()},
            "/data": {"get": _contents()},
            "/data/{table}.csv": {"get": _file("csv", "text/csv")},
            "/data/{table}.parquet": {"get": _file("parquet", "application/vnd.apache.parquet")},
            "/metrics": {
                "get": {
                    "summary": "Metrics of the service, in the format of Prometheus",
                    "responses": {"200": _content("The metrics of all workers.", "text/plain", {"type": "string"})},
                }
            },
            **{path: {"get": _health(path)} for path in ("/health", "/health/db", "/health/live", "/health/ready")},
        },
        "components": {
            "schemas": {
                "Driver": _schema(DRIVER),
                "Circuit": _schema(CIRCUIT),
                "File": _object(
                    {
                        "table": {"type": "string"},
                        "rows": {"type": "integer"},
                        "csv": {"type": "string"},
                        "csv_for_spreadsheets": {"type": "string"},
                        "parquet": {"type": "string"},
                    }
                ),
                "MRData": _object({"MRData": {"type": "object", "description": "A page of rows, in their table."}}),
                "NotFound": _object({"detail": {"type": "string"}}),
                "Error": _object({"detail": {"type": "string"}}),
                "ValidationError": _object(
                    {
                        "type": {"type": "string"},
                        "loc": {"type": "array", "items": {"type": ["string", "integer"]}},
                        "msg": {"type": "string"},
                        "input": {},
                    }
                ),
                "Invalid": _object({"detail": {"type": "array", "items": _ref("ValidationError")}}),
            }
        },
    }


def _resource(name: str, parameter: str, schema: str) -> dict[str, Any]:
    number = {"name": parameter, "in": "path", "required": True, "schema": {"type": "integer"}}
    rows = {"type": "array", "items": _ref(schema)}
    return {
        f"/{name}": {"get": {"summary": f"All {name}, by id", "responses": {"200": _json("All rows.", rows)}}},
        f"/{name}/{{{parameter}}}": {
            "get": {
                "summary": f"A single row of {name}",
                "parameters": [number],
                "responses": {
                    "200": _json("The row with this id.", _ref(schema)),
                    "404": _json("There is no row with this id.", _ref("NotFound")),
                    "422": _json("The id is not an integer.", _ref("Invalid")),
                },
            }
        },
    }


def ergast_paths() -> Iterator[tuple[str, str]]:
    """Name and template of a path for each resource of the Ergast API; criteria may come before the resource."""
    for name, resource in RESOURCES.items():
        yield name, "/{season}/{round}" * resource.needs_round + f"/{name}.json"


def _ergast(name: str, path: str) -> dict[str, Any]:
    season = {"type": "string", "pattern": "^([0-9]{4}|current)$"}
    round_ = {"type": "string", "pattern": "^([0-9]{1,2}|last|next)$"}
    parameters: list[dict[str, Any]] = [
        {"name": parameter, "in": "path", "required": True, "schema": schema}
        for parameter, schema in (("season", season), ("round", round_))
        if f"{{{parameter}}}" in path
    ]
    parameters += [
        {
            "name": parameter,
            "in": "query",
            "required": False,
            "schema": {"type": "string", "default": str(default)},
            "description": description,
        }
        for parameter, default, description in (
            ("limit", DEFAULT_LIMIT, "Maximum number of rows. What is not a number is ignored, in both parameters."),
            ("offset", 0, "Number of rows to skip."),
        )
    ]
    return {
        "summary": f"{name} as Ergast has them; a season, a round and criteria may come before",
        "parameters": parameters,
        "responses": {
            "200": _json("A page of rows.", _ref("MRData")),
            "400": _json("A criterion does not fit the path, or there are too many parameters.", _ref("Error")),
            "404": _json("The path is not valid.", _ref("NotFound")),
        },
    }


def _contents() -> dict[str, Any]:
    files = {"type": "array", "items": _ref("File")}
    return {"summary": "The published tables as files", "responses": {"200": _json("All files.", files)}}


def _file(format_: str, media_type: str) -> dict[str, Any]:
    names = [table.name for table in VERSIONED]
    parameters = [{"name": "table", "in": "path", "required": True, "schema": {"type": "string", "enum": names}}]
    responses = {
        "200": _content("The whole file.", media_type, {"type": "string", "format": "binary"}),
        "404": _json("There is no such table.", _ref("NotFound")),
    }
    if format_ == "csv":
        escape = {"type": "string", "enum": ["formulas"]}
        description = "Escape texts that spreadsheets would run as formulas."
        parameters.append(
            {"name": "escape", "in": "query", "required": False, "schema": escape, "description": description}
        )
        responses["400"] = _json("A parameter has an invalid value.", _ref("Error"))
    return {"summary": f"A published table as {format_}", "parameters": parameters, "responses": responses}


def _health(path: str) -> dict[str, Any]:
    status = {"type": "object", "properties": {"status": {"type": "string"}}, "required": ["status"]}
    responses = {"200": _json("Healthy.", status)}
    if path in ("/health/db", "/health/ready"):
        responses["503"] = _json("Not ready; the body has the reason.", status)
    return {"summary": "Health", "responses": responses}


def _schema(body: Body) -> dict[str, Any]:
    properties = {}
    for key in body.keys:
        column = body.table.c[key]
        name = TYPES[column.type.python_type]
        properties[column.name] = {"type": [name, "null"] if column.nullable else name, "description": column.comment}
    return _object(properties)


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _json(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return _content(description, "application/json", schema)


def _content(description: str, media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {media_type: {"schema": schema}}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


DOCUMENT = openapi_document(VERSION)


async def openapi(request: Request) -> Response:
    return JSONResponse(DOCUMENT)


routes = [Route("/openapi.json", openapi)]
