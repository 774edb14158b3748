import JSONStream
import SBOM
import Testing

@Suite struct ModelTests {
    @Test(arguments: [
        ("SHA-256", HashAlgorithm.sha256), ("SHA256", .sha256), ("sha_256", .sha256), ("SHA3-512", .sha3512), ("BLAKE2b-256", .blake2b256),
        ("MD5", .md5),
        ("BLAKE3", .blake3), ("Streebog-512", .streebog512), ("ADLER32", .adler32), ("CRC", .other("CRC")),
    ])
    func hashAlgorithms(name: String, algorithm: HashAlgorithm) {
        #expect(HashAlgorithm(named: name) == algorithm)
        #expect(HashAlgorithm(named: algorithm.name) == algorithm)
    }

    @Test func boxedValuesCompareByValue() {
        var first = Component(id: "a", name: "n")
        var second = first
        first.details.description = "d"
        #expect(first != second && first.hasDetails && !second.hasDetails)
        second.details.description = "d"
        #expect(first == second && first.hashValue == second.hashValue)
        second.details.description = nil
        #expect(!second.hasDetails)
    }

    /// What a component costs before its texts. Measured on purpose: 300,000 of them have to fit in 512 MiB.
    @Test func componentsStaySmall() {
        #expect(MemoryLayout<Component>.stride <= 208)
        #expect(MemoryLayout<Relationship>.stride <= 48)
    }

    @Test(arguments: [
        ("Actively maintained", SupportStatement.Level.activelyMaintained), ("no-longer_maintained", .noLongerMaintained), ("ABANDONED", .abandoned),
        ("?", nil),
    ])
    func supportLevels(text: String, level: SupportStatement.Level?) {
        #expect(SupportStatement(level: text).knownLevel == level)
    }

    @Test func facingPartsKeepsUnqualifiedKinds() {
        for kind in RelationshipKind.allCases {
            let once = Relationship(from: "a", to: "b", kind: kind).facingParts
            #expect(once.facingParts == once)
        }
    }

    @Test func unknownFieldsGiveTrees() {
        #expect(UnknownField(key: "a", json: #"{"b":[1.50]}"#).value?["b"]?.arrayValue == [.number("1.50")])
        #expect(UnknownField(key: "a", json: "{").value == nil)
    }

    /// Nesting is a statement too, and what stands twice is one.
    @Test func statementsOfNesting() throws {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.7"))
        var inner = Component(id: "b", name: "b")
        inner.parent = "a"
        document.components = [Component(id: "a", name: "a"), inner]
        let needs = Relationship(from: "b", to: "a", kind: .dependsOn)
        let contains = Relationship(from: "a", to: "b", kind: .contains)
        document.relationships = [needs, needs]
        #expect(document.statements == [needs, contains])
        document.relationships = [contains]
        #expect(document.statements == [contains])
    }
}
