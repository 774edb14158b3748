import JSONStream
import Registry
import TestDatabases
import Testing

/// Which releases hold the very file that somebody names by its digest?
@Suite struct FindFileTests {
    private let quality = TestDesk.person(.quality)
    private static let (one, two) = (String(repeating: "ab", count: 32), String(repeating: "cd", count: 32))

    private static func part(_ id: String, _ name: String, _ hashes: [(String, String)]) -> String {
        let hashes = hashes.map { #"{"alg":"\#($0.0)","content":"\#($0.1)"}"# }.joined(separator: ",")
        return #"{"type":"library","bom-ref":"\#(id)","name":"\#(name)","version":"1.0","purl":"pkg:npm/\#(name)@1.0","hashes":[\#(hashes)]}"#
    }

    private static func sbom(_ parts: String...) -> ByteBlock {
        ByteBlock(#"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[\#(parts.joined(separator: ","))]}"#.utf8)
    }

    private func ask(_ desk: TestDesk, _ question: FindComponent) async throws -> [String] {
        try await desk.registry.ask(question, as: quality).uses.map { "\($0.release) \($0.component)" }
    }

    @Test(arguments: TestDatabase.present) func aFileIsFoundByItsDigest(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let sboms = [
                ("1.0", Self.sbom(Self.part("a", "left", [("SHA-256", Self.one), ("SHA-1", String(repeating: "ab", count: 20))]))),
                ("2.0", Self.sbom(Self.part("a", "left", [("SHA-256", Self.two)]), Self.part("b", "right", [("SHA-256", Self.one)]))),
                ("3.0", Self.sbom(Self.part("a", "left", [("SHA-256", Self.one)]))),
            ]
            for (version, sbom) in sboms {
                let release = ReleaseReference(product: "PUMP-100", version: version)
                try await desk.registry.perform(AddRelease(release), as: quality)
                try await desk.registry.takeSBOM(sbom, file: version, release: release, as: quality)
            }
            let all = ["1.0 left", "3.0 left", "2.0 right"]
            #expect(try await ask(desk, FindComponent(Self.one)) == all)
            #expect(try await ask(desk, FindComponent("sha256:" + Self.one.uppercased())) == all)
            #expect(try await ask(desk, FindComponent(Self.two)) == ["2.0 left"])
            // The beginning of a longer digest is another digest, of which nothing is known.
            #expect(try await ask(desk, FindComponent(String(Self.one.prefix(32)))) == [])
            #expect(try await ask(desk, FindComponent(String(repeating: "ab", count: 20))) == ["1.0 left"])
            #expect(try await ask(desk, FindComponent(Self.one, ecosystem: "deb")) == [])
            #expect(try await ask(desk, FindComponent(Self.one, versions: ">=2.0")) == [])
            // Page by page it is the same.
            var (found, next, pages): ([String], FindComponent.Position?, Int) = ([], nil, 0)
            repeat {
                let part = try await desk.registry.ask(FindComponent(Self.one, after: next, limit: 1), as: quality)
                found += part.uses.map { "\($0.release) \($0.component)" }
                next = part.next
                pages += 1
            } while next != nil && pages < 10
            #expect(found == all && pages == 3)
        }
    }

    @Test(arguments: [
        (String(repeating: "0", count: 64), true), ("SHA-512:" + String(repeating: "F", count: 128), true),
        (String(repeating: "0", count: 63), false),
        (String(repeating: "g", count: 64), false), ("lodash", false), ("pkg:npm/lodash", false), ("", false), (":", false),
    ])
    func whatIsADigest(_ text: String, _ isOne: Bool) { #expect(FindComponent.isDigest(text) == isOne) }
}
