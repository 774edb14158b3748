import JSONStream
import SBOM
import Testing

@testable import Catalog

/// What must hold of every real SBOM (bars A14, A15 and A16).
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: real SBOMs were not scanned"))
struct RealSBOMTests {
    /// Bars A14 and A16: every component has a judgement, and no vulnerability is reported twice for one.
    @Test(arguments: RealSBOMs.archives) func everyComponentIsJudgedOnce(_ archive: String) throws {
        let matcher = Matcher(try SharedCatalog.made.get())
        try RealSBOMs.forEach(archive) { name, block in
            guard let document = try? SBOMReader.read(block) else { return }
            let inventory = Inventory(document)
            let result = try matcher.scan(inventory)
            #expect(result.lookedUp + result.notLookedUp.count == inventory.components.count, "\(name)")
            #expect(Set(result.notLookedUp.map(\.component)).count == result.notLookedUp.count, "\(name)")
            #expect(result.notLookedUp.allSatisfy { !$0.reasons.isEmpty }, "\(name)")
            let places = result.findings.map { [$0.component, $0.vulnerability] } + result.cleared.map { [$0.component, $0.vulnerability] }
            let all = places + result.undecided.map { [$0.component, $0.vulnerability] }
            #expect(Set(all).count == all.count, "\(name): a vulnerability twice for one component")
            for pair in places where pair[1] >= 0 { #expect(pair[0] < inventory.components.count) }
        }
    }

    /// Bar A15: counted without the reader, in the bare JSON.
    @Test(arguments: RealSBOMs.archives) func nothingIsLostInReading(_ archive: String) throws {
        try RealSBOMs.forEach(archive) { name, block in
            guard let document = try? SBOMReader.read(block) else { return }
            var json = JSONReader(block)
            let value = try json.value()
            let counted = value["bomFormat"] != nil ? Counted(cycloneDX: value) : value["packages"] != nil ? Counted(spdx: value) : nil
            guard let counted else { return }
            #expect(Counted(document) == counted, "\(name)")
        }
    }
}

/// How many of each there are in a document.
private struct Counted: Equatable {
    var components = 0
    var versions = 0
    var purls = 0
    var cpes = 0
    var hashes = 0

    init(_ document: SBOMDocument) {
        let parts = document.components + (document.format.family == .cycloneDX ? document.subjectComponents : [])
        for part in parts where part.kind != .service {
            components += 1
            versions += part.version == nil ? 0 : 1
            purls += part.purls.count
            cpes += part.cpes.count
            hashes += part.hashes.count
        }
    }

    init(cycloneDX value: JSONValue) {
        if let subject = value["metadata"]?["component"] { add(subject) }
        for part in value["components"]?.elements ?? [] { add(part) }
    }

    private mutating func add(_ part: JSONValue) {
        components += 1
        versions += part["version"]?.stringValue == nil ? 0 : 1
        purls += part["purl"]?.stringValue == nil ? 0 : 1
        cpes += part["cpe"]?.stringValue == nil ? 0 : 1
        hashes += part["hashes"]?.elements.count ?? 0
        for inner in part["components"]?.elements ?? [] { add(inner) }
    }

    init(spdx value: JSONValue) {
        for part in value["packages"]?.elements ?? [] {
            components += 1
            versions += part["versionInfo"]?.stringValue == nil ? 0 : 1
            hashes += part["checksums"]?.elements.count ?? 0
            for reference in part["externalRefs"]?.elements ?? [] {
                // Some write the type as the address of its definition.
                switch reference["referenceType"]?.stringValue?.split(separator: "/").last {
                case "purl": purls += 1
                case "cpe22Type", "cpe23Type": cpes += 1
                default: break
                }
            }
        }
    }
}
