import Diagnostics
import HTTPTypes
import JSONStream
import Registry

/// The OpenAPI 3.1 document of the API, made from the table of routes: what it says and what the server does cannot differ.
struct OpenAPIDocument {
    private static let problemType = "application/problem+json"

    /// The document as bytes.
    static func bytes(_ routes: [Route], version: String) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.value(value(routes, version: version))
        json.newline()
        return json.take()
    }

    static func value(_ routes: [Route], version: String) -> JSONValue {
        let paths = Dictionary(grouping: routes, by: \.path).sorted { $0.key < $1.key }.map { path, routes in
            JSONValue.Member(
                path,
                .object(
                    routes.sorted { $0.method.rawValue < $1.method.rawValue }.map { JSONValue.Member($0.method.rawValue.lowercased(), operation($0)) }
                ))
        }
        return jsonObject(
            ("openapi", .string("3.1.0")),
            (
                "info",
                jsonObject(
                    ("title", .string("Mimamori")), ("version", .string(version)),
                    (
                        "description",
                        .string(
                            "Product security and life cycle of medical devices. Errors are application/problem+json with stable codes, worded in Japanese "
                                + "or English by Accept-Language.")
                    ))
            ), ("servers", .array([jsonObject(("url", .string("/")))])), ("paths", .object(paths)), ("components", components(routes)))
    }

    private static func components(_ routes: [Route]) -> JSONValue {
        var schemas = ["Problem": problem]
        for schema in routes.flatMap(\.outcome.schemas) { schemas[schema.name] = schema.schema }
        return jsonObject(
            ("schemas", .object(schemas.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value) })),
            (
                "securitySchemes",
                jsonObject(
                    ("token", jsonObject(("type", .string("http")), ("scheme", .string("bearer")))),
                    ("session", jsonObject(("type", .string("apiKey")), ("in", .string("cookie")), ("name", .string("__Host-mimamori")))))
            ))
    }

    private static var problem: JSONValue {
        let text = jsonObject(("type", .string("string")))
        let error = jsonObject(
            ("type", .string("object")), ("properties", jsonObject(("field", text), ("detail", text))),
            ("required", .array([.string("field"), .string("detail")])))
        return jsonObject(
            ("type", .string("object")),
            (
                "properties",
                jsonObject(
                    ("type", text), ("title", text), ("status", jsonObject(("type", .string("integer")))), ("code", text), ("detail", text),
                    ("errors", jsonObject(("type", .string("array")), ("items", error))))
            ), ("required", .array(["type", "title", "status", "code", "detail"].map { .string($0) })))
    }

    private static func operation(_ route: Route) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("operationId", .string(route.name)), ("tags", .array([.string(route.tag)])), ("summary", .string(route.title.english)),
            ("description", .string(route.title.japanese)),
        ]
        switch route.access {
        case .permission(let permission):
            members.append(("x-permission", .string(permission.rawValue)))
            members.append(("security", .array([jsonObject(("token", .array([]))), jsonObject(("session", .array([])))])))
        case .open: members.append(("security", .array([])))
        }
        var parameters = route.parameters.map(parameter)
        if route.method == .patch {
            parameters.append(
                header(
                    "If-Match", "the ETag that was read", isRequired: true,
                    jsonObject(("type", .string("string")), ("maxLength", .number(String(EntityTag.longest)))))
            )
        }
        if route.isWrite, case .permission = route.access {
            let key = jsonObject(("type", .string("string")), ("pattern", .string("^[!-~]{1,200}$")))
            parameters.append(header("Idempotency-Key", "the same request under the same key is carried out once", isRequired: false, key))
        }
        members.append(("parameters", .array(parameters)))
        if let body = body(route.body) { members.append(("requestBody", body)) }
        members.append(("responses", responses(route)))
        return .object(members.map { JSONValue.Member($0.0, $0.1) })
    }

    private static func parameter(_ field: Field) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("name", .string(field.name)), ("in", .string(field.place.rawValue)), ("required", .bool(field.isRequired)),
            ("description", .string(field.title.english)), ("schema", field.place == .path ? notEmpty(field.kind.schema) : field.kind.schema),
        ]
        // Lists stand in an address with commas.
        switch field.kind {
        case .texts, .words: members += [("style", .string("form")), ("explode", .bool(false))]
        default: break
        }
        return .object(members.map { JSONValue.Member($0.0, $0.1) })
    }

    private static func notEmpty(_ schema: JSONValue) -> JSONValue {
        guard case .object(let members) = schema, members.contains(where: { $0.key == "maxLength" }) else { return schema }
        return .object(members + [JSONValue.Member("minLength", .number("1"))])
    }

    private static func header(_ name: String, _ title: String, isRequired: Bool, _ schema: JSONValue) -> JSONValue {
        jsonObject(
            ("name", .string(name)), ("in", .string("header")), ("required", .bool(isRequired)), ("description", .string(title)), ("schema", schema))
    }

    private static func body(_ body: Route.Body) -> JSONValue? {
        switch body {
        case .none: return nil
        case .stream:
            let content = jsonObject(
                ("application/octet-stream", jsonObject(("schema", jsonObject(("type", .string("string")), ("format", .string("binary")))))))
            return jsonObject(("required", .bool(true)), ("content", content))
        case .json(let fields):
            let properties = fields.map { field in
                JSONValue.Member(field.name, field.isRequired ? field.kind.schema : nullable(field.kind.schema))
            }
            let required = fields.filter(\.isRequired)
            let schema = jsonObject(
                ("type", .string("object")), ("properties", .object(properties)), ("required", .array(required.map { .string($0.name) })),
                ("additionalProperties", .bool(false)))
            return jsonObject(("required", .bool(!required.isEmpty)), ("content", jsonObject(("application/json", jsonObject(("schema", schema))))))
        }
    }

    private static func nullable(_ schema: JSONValue) -> JSONValue {
        jsonObject(("oneOf", .array([schema, jsonObject(("type", .string("null")))])))
    }

    private static func responses(_ route: Route) -> JSONValue {
        var success: [(String, JSONValue)] = [("description", .string(route.outcome.title.english))]
        if let type = route.outcome.mediaType {
            let schema = route.outcome.schemas.first.map { jsonObject(("$ref", .string("#/components/schemas/\($0.name)"))) }
            success.append(
                (
                    "content",
                    jsonObject((type, jsonObject(("schema", schema ?? jsonObject(("type", .string("string")), ("format", .string("binary")))))))
                ))
        }
        let refusal = jsonObject(
            ("description", .string("what was wrong")),
            ("content", jsonObject((problemType, jsonObject(("schema", jsonObject(("$ref", .string("#/components/schemas/Problem")))))))))
        var members = [JSONValue.Member(String(route.outcome.status.code), .object(success.map { JSONValue.Member($0.0, $0.1) }))]
        if route.method == .get { members.append(JSONValue.Member("304", jsonObject(("description", .string("not changed since it was read"))))) }
        for status in statuses(route) { members.append(JSONValue.Member(String(status), refusal)) }
        members.append(JSONValue.Member("default", refusal))
        return .object(members)
    }

    /// The statuses with which a route may refuse.
    private static func statuses(_ route: Route) -> [Int] {
        var statuses = [400, 401, 403, 404, 408, 409, 413, 422, 429, 503]
        if route.isWrite { statuses += [415] }
        if route.method == .patch { statuses += [412, 428] }
        return statuses.sorted()
    }
}
