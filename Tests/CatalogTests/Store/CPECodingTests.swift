import CPE
import Testing

@testable import Catalog

struct CPECodingTests {
    private static let names = [
        "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:-:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1.1:*:*:*:*:*:*:*",
        "cpe:2.3:o:v:p:1.1:*:*:*:*:*:*:*", #"cpe:2.3:a:v\:w:p\+q:1.0\+build\~1:*:*:*:*:*:*:*"#, #"cpe:2.3:a:v\:w:p\+q:1.0:*:*:*:*:*:*:*"#,
        "cpe:2.3:a:v:p:1.0:beta:*:*:*:node.js:*:*", "cpe:2.3:a:*:p:1.0:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:1.*:*:*:*:*:*:*:*",
        "cpe:2.3:a:v:p:1.1:*:*:*:*:*:*:*",
    ]

    private func configuration(_ names: [String]) throws -> CPEConfiguration {
        var configuration = CPEConfiguration()
        for (index, name) in names.enumerated() {
            let criterion = CPECriterion(
                isVulnerable: index % 2 == 0, name: try CPE(parsing: name), lower: index % 3 == 0 ? VersionBound("1", included: true) : nil,
                upper: index % 5 == 0 ? VersionBound("2+x", included: false) : nil)
            // Two criteria to a node: the product before may stand in another one.
            if index % 2 == 0 { configuration.nodes.append(CPEConfiguration.Node()) }
            configuration.nodes[configuration.nodes.count - 1].criteria.append(criterion)
        }
        return configuration
    }

    private func read<Answer>(_ bytes: [UInt8], _ body: (inout ByteCursor) throws -> Answer) throws -> Answer {
        try bytes.withUnsafeBufferPointer { buffer in
            var cursor = ByteCursor(try #require(buffer.baseAddress), from: 0, to: buffer.count)
            return try body(&cursor)
        }
    }

    private static func bytes(_ configuration: CPEConfiguration) -> [UInt8] {
        var part = ByteWriter()
        CPECoding.encode(configuration, into: &part)
        return part.bytes
    }

    @Test func everyOrderOfNamesSurvives() throws {
        var random = SplitMix(seed: 11)
        for _ in 0..<200 {
            let written = try configuration(Self.names.shuffled(using: &random))
            #expect(try read(Self.bytes(written)) { try CPECoding.decode(&$0) } == written)
        }
    }

    @Test func versionsAreComparedWithoutTheirEscapes() throws {
        let bytes = Self.bytes(try configuration([#"cpe:2.3:a:v:p:1.0\+build\~1:*:*:*:*:*:*:*"#]))
        try read(bytes) { cursor in
            let criterion = try #require(CPEStatementView(&cursor).nodes.first?.criteria.first)
            #expect(criterion.version.map { String(decoding: $0, as: UTF8.self) } == "1.0+build~1")
            #expect(criterion.name == #"cpe:2.3:a:v:p:1.0\+build\~1:*:*:*:*:*:*:*"#)
        }
    }

    @Test func aProductIsWrittenOnceInARow() throws {
        let one = Self.bytes(try configuration(["cpe:2.3:a:vendor:product:1:*:*:*:*:*:*:*"])).count
        let many = Self.bytes(try configuration((1...9).map { "cpe:2.3:a:vendor:product:\($0):*:*:*:*:*:*:*" })).count
        #expect(many < one + 8 * 12)
    }
}
