"""Hostile requests, byte for byte, each with the statuses that are allowed."""

import json
from dataclasses import dataclass
from itertools import chain
from typing import Any
from urllib.parse import quote

MEGABYTE = 1_000_000

CIRCULAR = "{ drivers { ...A } } fragment A on Driver { ...B } fragment B on Driver { ...A }"
SELF = "{ drivers { ...A } } fragment A on Driver { name ...A }"


@dataclass(frozen=True)
class Hostile:
    request: bytes
    statuses: tuple[int, ...]
    """Any of them; a client that still sends what nobody reads may see none."""


def post(
    body: bytes | str, *statuses: int, content_type: str = "application/json", head: bytes = b"", path: str = "/graphql"
) -> Hostile:
    data = body.encode() if isinstance(body, str) else body
    first = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {content_type}\r\n"
    length = b"" if b"Transfer-Encoding" in head else b"Content-Length: %d\r\n" % len(data)
    return Hostile(first.encode("latin-1") + length + head + b"\r\n" + data, statuses)


def operation(query: str, *statuses: int, **variables: Any) -> Hostile:
    return post(json.dumps({"query": query, "variables": variables}), *statuses)


def get(target: str | bytes, *statuses: int, head: bytes = b"", version: bytes = b"HTTP/1.1") -> Hostile:
    path = target.encode("latin-1") if isinstance(target, str) else target
    return Hostile(b"GET %s %s\r\nHost: localhost\r\nConnection: close\r\n%s\r\n" % (path, version, head), statuses)


def raw(request: bytes, *statuses: int) -> Hostile:
    return Hostile(request, statuses)


def nested(depth: int, open_: str, close: str, inner: str = "") -> str:
    return open_ * depth + inner + close * depth


def fan(levels: int, spread: int) -> str:
    """Fragments that each spread the next one several times: spread ** levels fields in few bytes."""

    def winners(level: int) -> str:
        return " ".join(f"a{n}: winner {{ firstRace {{ ...F{level + 1} }} }}" for n in range(spread))

    fragments = (f"fragment F{level} on Race {{ {winners(level)} }}" for level in range(levels))
    return f"{{ races {{ ...F0 }} }} {' '.join(fragments)} fragment F{levels} on Race {{ name }}"


DOCUMENTS = {
    "a deep selection": operation(nested(5_000, "{ a ", "}"), 200),
    "a deep selection, 20,000 levels without spaces": post('{"query":"' + nested(20_000, "{a", "}") + '"}', 200),
    "deep parentheses of lists in an argument": operation(
        "{ drivers(where: " + nested(2_000, "[", "]") + ") { name } }", 200
    ),
    "deep objects in an argument": operation(
        "{ drivers(where: " + nested(900, "{ not: ", "}", "{}") + ") { name } }", 200, 200
    ),
    "deep types of a variable": operation("query ($a: " + nested(2_000, "[", "]", "Int") + ") { __typename }", 200),
    "circular fragments": operation(CIRCULAR, 200),
    "a fragment of itself": operation(SELF, 200),
    "fragments that spread and spread": operation(fan(8, 10), 200),
    "4,000 aliases": operation("{" + " ".join(f"a{n}: __typename" for n in range(4_000)) + "}", 200),
    "1,000 aliases of the costly list": operation(
        "{" + " ".join(f"a{n}: drivers {{ name }}" for n in range(1_000)) + "}", 200
    ),
    "100 aliases of the costly list": operation(
        "{" + " ".join(f"a{n}: drivers {{ results {{ race {{ name }} }} }}" for n in range(99)) + "}", 200
    ),
    "10,000 aliases": operation("{" + " ".join(f"a{n}:drivers{{name}}" for n in range(10_000)) + "}", 413),
    "a list 480 times, to be merged": operation("{ " + "drivers { results { race { name } } } " * 480 + "}", 200),
    "inline fragments to be merged": operation(
        "{ drivers { " + "... { results { race { name } } } " * 400 + "} }", 200
    ),
    "fragments to be merged": operation(
        "{ drivers { "
        + " ".join(f"...F{n}" for n in range(400))
        + " } } "
        + " ".join(f"fragment F{n} on Driver {{ name wins }}" for n in range(400)),
        200,
    ),
    "the same field 10,000 times": operation("{ drivers { " + "name " * 10_000 + "} }", 200),
    "4,000 directives": operation("{ drivers " + "@include(if: true) " * 4_000 + "{ name } }", 200),
    "1,000 unknown directives": operation("{ drivers " + "@a " * 1_000 + "{ name } }", 200),
    "1,000 operations": operation(" ".join(f"query Q{n} {{ __typename }}" for n in range(1_000)), 200),
    "1,000 unused fragments": operation(
        "{ __typename }" + " ".join(f"fragment F{n} on Driver {{ name }}" for n in range(1_000)), 200
    ),
    "1,000 variables": operation(f"query ({' '.join(f'$a{n}: Int' for n in range(1_000))}) {{ __typename }}", 200),
    "1,000 unknown fields": operation("{ " + " ".join(f"x{n}" for n in range(1_000)) + " }", 200),
    "fields that differ in their arguments": operation(
        "{ " + " ".join(f"drivers(limit: {n}) {{ name }}" for n in range(500)) + " }", 200
    ),
    "30,000 comments": operation("#\n" * 30_000 + "{ __typename }", 200),
    "a string of half a body": operation('{ drivers(where: { name: { eq: "' + "a" * 90_000 + '" } }) { name } }', 200),
    "a block string that is not closed": operation('{ drivers(where: { name: { eq: """' + "a" * 1_000, 200),
    "deep introspection": operation(
        "{ __schema { types { " + nested(50, "fields { type { ", "} }", "name") + " } } }", 200
    ),
    "wide introspection": operation(
        "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
        200,
        200,
    ),
    "a huge int": operation("{ driver(driverId: " + "9" * 4_000 + ") { name } }", 200),
    "a huge float": operation("{ driver(driverId: 1e400) { name } }", 200),
    "a limit below zero": operation("{ drivers(limit: -1) { name } }", 200),
    "an offset beyond all": operation("{ drivers(offset: 2147483647) { name } }", 200),
    "SQL in an argument": operation(
        "query ($a: String!) { drivers(where: { name: { eq: $a } }) { name } }", 200, a="'; drop table datasets; --"
    ),
    "a pattern that backtracks": operation(
        "query ($a: String!) { drivers(where: { name: { contains: $a } }) { name } }", 200, a="(a+)+$" * 1_000
    ),
    "a search for 15,000 letters": operation(
        "query ($a: String!) { search(text: $a) { __typename } }", 200, a="é" * 15_000
    ),
    "a cursor of nonsense": operation('{ driversConnection(first: 1, after: "////") { totalCount } }', 200),
    "a global id of nonsense": operation('{ node(id: "AAAA\\u0000") { id } }', 200),
    "a name in every letter but ASCII": operation("{ " + "\u202e" * 50 + " }", 200),
    "mutation": operation("mutation { __typename }", 200),
    "a type system definition": operation("type Query { a: Int }", 200),
    "an empty document": operation("", 400),
    "a document of spaces": operation(" " * 50_000, 200),
}

VARIABLES = {
    "variables that go 10,000 deep": post(
        '{"query": "query ($a: Int) { __typename }", "variables": ' + nested(10_000, '{"a":', "}", "1") + "}", 400, 200
    ),
    "a body that goes 40,000 deep": post(nested(40_000, "[", "]"), 400),
    "an int beyond 64 bits": post(
        '{"query": "query ($a: Int!) { driver(driverId: $a) { name } }", "variables": {"a": ' + "9" * 400 + "}}",
        400,
        200,
    ),
    "a float beyond all": post(
        '{"query": "query ($a: Int!) { driver(driverId: $a) { name } }", "variables": {"a": 1e999}}', 400, 200
    ),
    "NaN": post('{"query": "{ __typename }", "variables": {"a": NaN}}', 400),
    "Infinity": post('{"query": "{ __typename }", "variables": {"a": -Infinity}}', 400),
    "half a surrogate": post(
        '{"query": "query ($a: String!) { search(text: $a) { __typename } }", "variables": {"a": "\\ud800"}}', 400, 200
    ),
    "half a surrogate in the document": post('{"query": "{ search(text: \\"\\ud800\\") { __typename } }"}', 400, 200),
    "an escaped half surrogate in the document": operation('{ search(text: "\\ud800") { __typename } }', 200),
    "NUL in a variable": operation("query ($a: String!) { search(text: $a) { __typename } }", 200, a="\0"),
    "NUL in the document": operation("{ \0 }", 200),
    "10,000 variables": post(
        json.dumps({"query": "{ __typename }", "variables": {f"a{n}": n for n in range(6_000)}}), 200
    ),
    "a list of 10,000 in place of an object": operation(
        "query ($a: [Int!]) { drivers(where: { wins: { in: $a } }) { name } }", 200, a=[*range(10_000)]
    ),
    "wrong types everywhere": post('{"query": 1, "variables": [], "operationName": {}, "extensions": ""}', 400),
    "a constructor for names": operation(
        "query ($a: DriverWhere) { drivers(where: $a) { name } }", 200, 400, a={"__proto__": {"eq": 1}, "__class__": 1}
    ),
    "an operation of another name": post('{"query": "{ __typename }", "operationName": "\\u0000__class__"}', 400, 200),
}

BODIES = {
    "10 MB of JSON": post(b'{"query": "{ __typename }", "a": "' + b"a" * 10 * MEGABYTE + b'"}', 413),
    "10 MB of spaces": post(b" " * 10 * MEGABYTE, 413),
    "10 MB in chunks, without a length": post(
        b"".join(chain.from_iterable((b"10000\r\n", b"a" * 0x10000, b"\r\n") for _ in range(160))) + b"0\r\n\r\n",
        413,
        head=b"Transfer-Encoding: chunked\r\n",
    ),
    "one byte a chunk": post(b"1\r\n{\r\n" * 50_000 + b"0\r\n\r\n", 400, head=b"Transfer-Encoding: chunked\r\n"),
    "broken UTF-8": post(b'{"query": "{ __typename }\xff\xfe"}', 400),
    "overlong UTF-8": post(b'{"query": "{ \xc0\xaf }"}', 400),
    "UTF-16": post(
        '{"query": "{ __typename }"}'.encode("utf-16"), 415, content_type="application/json; charset=utf-16"
    ),
    "a charset that is none": post(
        '{"query": "{ __typename }"}', 200, 400, 415, content_type="application/json; charset=\x01"
    ),
    "NUL": post(b"\0" * 1_000, 400),
    "compressed": post(b"\x1f\x8b" + b"\0" * 100, 400, 415, head=b"Content-Encoding: gzip\r\n"),
    "a form": post("query=%7B__typename%7D", 415, content_type="application/x-www-form-urlencoded"),
    "a form with a file": post("--a\r\n\r\n--a--", 415, content_type="multipart/form-data; boundary=a"),
    "text": post('{"query": "{ __typename }"}', 415, content_type="text/plain"),
    "no content type": raw(
        b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}", 415
    ),
    "a content type of 10,000 letters": post("{}", 415, 400, content_type="a" * 10_000),
    "a batch of 1,000": post(json.dumps([{"query": "{ __typename }"}] * 1_000), 400),
    "a batch of nothing": post("[]", 400),
    "a batch of everything but questions": post('[1, null, "a", [], [[]]]', 400, 200),
    "a batch of costly questions": post(
        json.dumps([{"query": "{ drivers { results { race { name } } } }"}] * 10), 200, 400
    ),
    "10 MB to REST": post(b"a" * 10 * MEGABYTE, 405, path="/drivers"),
}

TARGETS = {
    "a path to a file": get("/../../../../etc/passwd", 404),
    "an encoded path to a file": get("/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 404),
    "a doubly encoded path": get("/%252e%252e/%252e%252e/etc/passwd", 404),
    "a path to a file under the data": get("/data/../../etc/passwd", 404),
    "a path to a file under the data, encoded": get("/data/..%2f..%2fetc%2fpasswd", 404),
    "a path with backslashes": get("/data/..\\..\\etc\\passwd", 404),
    "a path to the database": get("/data/final/racing.db", 404),
    "a path with NUL": get("/data/drivers%00.csv", 404),
    "a file under the pages": get("/docs/../../etc/passwd", 404),
    "an id of 5,000 digits": get("/drivers/" + "9" * 5_000, 404, 422),
    "an id with NUL": get("/drivers/1%00", 422),
    "an id in broken UTF-8": get("/drivers/%ff%fe", 422),
    "an id in another alphabet's digits": get("/drivers/" + quote("١"), 200, 422, 404),
    "SQL as an id": get("/drivers/" + quote("1; drop table datasets"), 422),
    "a path of 60,000 letters": get("/" + "a" * 60_000, 404, 400, 414),
    "a million letters": get("/" + "a" * MEGABYTE, 400),
    "a query string of broken UTF-8": get("/graphql?query=%ff%fe", 400),
    "a query string of 1,000 queries": get("/graphql?" + "&".join(["query={__typename}"] * 1_000), 200, 400),
    "a mutation by GET": get("/graphql?query=mutation{a}", 200),
    "variables that are no JSON": get("/graphql?query={__typename}&variables=" + "[" * 10_000, 400),
    "raw bytes in the target": get(b"/drivers/\xff\xfe\x80", 400, 422),
    "another server's address": get("http://elsewhere.example/drivers/1", 200, 400, 404),
    "a target without a slash": get("drivers", 400, 404),
    "an asterisk": raw(b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404, 405, 200, 400),
    "a tunnel": raw(
        b"CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", 400, 404, 405
    ),
    "a method that is none": raw(b"BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400, 405),
    "two hosts": raw(
        b"GET /drivers HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\nConnection: close\r\n\r\n", 400
    ),
    "TRACE": raw(b"TRACE /drivers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 405),
}

SMUGGLED = b"GET /drivers/2 HTTP/1.1\r\nHost: localhost\r\n\r\n"
HEAD = b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"

FRAMING = {
    "both lengths": raw(HEAD + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED, 400),
    "both lengths, the other way round": raw(
        HEAD + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + SMUGGLED, 400
    ),
    "two lengths": raw(HEAD + b"Content-Length: 0\r\nContent-Length: 46\r\n\r\n" + SMUGGLED, 400),
    "a length below zero": raw(HEAD + b"Content-Length: -1\r\n\r\n", 400),
    "a length with a sign": raw(HEAD + b"Content-Length: +2\r\n\r\n{}", 400),
    "a length of 30 digits": raw(HEAD + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n{}", 400, 413),
    "an unknown coding": raw(HEAD + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + SMUGGLED, 400),
    "a coding in disguise": raw(HEAD + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + SMUGGLED, 400),
    "a space before the colon": raw(HEAD + b"Content-Length : 46\r\n\r\n" + SMUGGLED, 400),
    "a folded header": raw(HEAD + b"A: b\r\n Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}", 400, 415),
    "a chunk of a huge size": raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"F" * 20 + b"\r\n", 400),
    "a chunk of no size": raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nz\r\n\r\n", 400),
    "lines that end in LF alone": raw(b"GET /drivers/1 HTTP/1.1\nHost: localhost\nConnection: close\n\n", 200, 400),
    "NUL in a header": get("/drivers/1", 400, head=b"A: \0\r\n"),
    "1,000 headers": get("/drivers/1", 200, 400, 431, head=b"".join(b"A%d: b\r\n" % n for n in range(1_000))),
    "a header of 100,000 letters": get("/drivers/1", 400, head=b"A: " + b"b" * 100_000 + b"\r\n"),
    "two hosts": get("/drivers/1", 200, 400, head=b"Host: elsewhere.example\r\n"),
    "HTTP 9": get("/drivers/1", 400, 505, version=b"HTTP/9.9"),
    "no version at all": raw(b"GET /drivers/1\r\n\r\n", 200),
    "TLS to a port without it": raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 100, 400),
    "random bytes": raw(bytes(range(256)) * 100, 400),
    "an HTTP/2 preface": raw(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 404, 405),
    "an upgrade to HTTP/2": get("/drivers/1", 200, head=b"Upgrade: h2c\r\nHTTP2-Settings: AAAA\r\n"),
    "an upgrade to WebSocket without a key": get(
        "/graphql", 400, 426, head=b"Connection: Upgrade\r\nUpgrade: websocket\r\n"
    ),
    "ETags without end": get("/drivers", 200, head=b"If-None-Match: " + b'"a",' * 5_000 + b"\r\n"),
    "codings without end": get("/drivers", 200, head=b"Accept-Encoding: " + b"gzip;q=0.1," * 5_000 + b"\r\n"),
    "media types without end": get(
        "/graphql?query={__typename}", 200, 406, head=b"Accept: " + b"a/b;q=0.1," * 5_000 + b"\r\n"
    ),
    "a range without end": get("/drivers", 200, 416, head=b"Range: bytes=" + b"0-1," * 5_000 + b"\r\n"),
    "cookies without end": get("/drivers", 200, head=b"Cookie: " + b"a=b;" * 10_000 + b"\r\n"),
    "a line break in a header's value": get("/drivers/1", 200, 400, head=b"X-Request-Id: a\r\n\tb\r\n"),
}

CORPUS = {**DOCUMENTS, **VARIABLES, **BODIES, **TARGETS, **FRAMING}
