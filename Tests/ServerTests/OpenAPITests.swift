import HTTPTypes
import JSONStream
import TestDatabases
import Testing

@testable import Server

/// The OpenAPI document and what the server does are one.
@Suite struct OpenAPITests {
    private static var document: JSONValue { OpenAPIDocument.value(RouteTable.all, version: "1") }

    @Test func everyRouteStandsInTheDocumentAndNothingElse() throws {
        let paths = try #require(Self.document["paths"])
        var described: [String] = []
        for path in paths.keys {
            for method in try #require(paths[path]).keys { described.append("\(method.uppercased()) \(path)") }
        }
        #expect(Set(described) == Set(RouteTable.all.map { "\($0.method.rawValue) \($0.path)" }))
    }

    @Test func everyReferenceLeadsToASchema() throws {
        let schemas = try #require(Self.document["components"]?["schemas"]).keys
        func walk(_ value: JSONValue) {
            switch value {
            case .object(let members):
                for member in members {
                    if member.key == "$ref", let target = member.value.stringValue {
                        #expect(schemas.contains { target == "#/components/schemas/\($0)" }, "\(target)")
                    }
                    walk(member.value)
                }
            case .array(let elements): elements.forEach(walk)
            default: break
            }
        }
        walk(Self.document)
    }

    /// Two shapes of one name would hide each other.
    @Test func aNameHasOneSchema() {
        var seen: [String: JSONValue] = [:]
        for schema in RouteTable.all.flatMap(\.outcome.schemas) {
            if let other = seen[schema.name] { #expect(other == schema.schema, "\(schema.name)") }
            seen[schema.name] = schema.schema
        }
    }

    @Test func theServerHandsItOut() async throws {
        try await House.with { house async throws in
            try await house.ask { door async throws in
                let answer = try await door.get("/api/v1/openapi.json")
                #expect(answer.status == 200)
                #expect(answer.text("openapi") == "3.1.0")
                #expect(try await door.get("/api/v1/openapi.json", headers: [("If-None-Match", answer.headers[.eTag] ?? "")]).status == 304)
            }
        }
    }
}
