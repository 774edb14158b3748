import Foundation
import Testing

@testable import CVSS

/// Our tables of metrics and values against the patterns in FIRST's JSON schemas.
@Suite struct SchemaTests {
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: zip(CVSSVersion.allCases, ParsingTests.bases))
    func valuesAreThoseOfTheSchema(version: CVSSVersion, base: String) throws {
        let pattern = try Self.pattern(version)
        let vector = try CVSSVector(parsing: base)
        var count = 0
        let undefined = version == .v2 ? "ND" : "X"
        // Every pair of a metric and any value of any metric: the schema and the reader agree about each.
        let names = vector.table.metrics.map(\.name)
        let values = Set(vector.table.metrics.flatMap(\.values) + [undefined, "Q", "n", ""])
        for name in names {
            for value in values {
                // The schemas of 3.x let "U" pass as a value of PR, which no table of the specification has.
                if version == .v30 || version == .v31, name.hasSuffix("PR"), value == "U" { continue }
                let field = "\(name):\(value)"
                let text = vector[name].map { base.replacingOccurrences(of: "/\(name):\($0)", with: "/\(field)") } ?? base + "/\(field)"
                let isWhole = text.contains(field)
                guard isWhole else { continue }
                let isLegal = text.range(of: pattern, options: .regularExpression) != nil
                let isRead = (try? CVSSVector(parsing: text)) != nil
                #expect(isLegal == isRead, "\(text)")
                count += 1
            }
        }
        #expect(count > 200)
    }

    private static func pattern(_ version: CVSSVersion) throws -> String {
        let data = try TestData.data("advisories/cvss/schema/cvss-v\(version.rawValue).json")
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: Any])
        let vector = try #require(properties["vectorString"] as? [String: Any])
        return try #require(vector["pattern"] as? String)
    }
}
