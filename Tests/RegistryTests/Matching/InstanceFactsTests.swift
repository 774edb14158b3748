import Catalog
import PackageURL
import SBOM
import Testing

@testable import Registry

/// The register keeps what an SBOM says of its copy of a component, as far as matching needs it.
struct InstanceFactsTests {
    private func part(_ depth: Int) -> Component {
        var part = Component(id: "part \(depth)", name: "part-\(depth)", kind: depth % 2 == 0 ? .library : .device)
        part.group = depth == 0 ? "com.example" : nil
        part.version = "1.\(depth)"
        part.supplier = Party(name: "\"メーカー\" \(depth)", kind: .organization)
        part.purl = "pkg:deb/debian/part-\(depth)@1.\(depth)"
        part.cpes = ["cpe:2.3:a:acme:part:1.\(depth):*:*:*:*:*:*:*", "cpe:2.3:a:other:part:1.\(depth):*:*:*:*:*:*:*"]
        if depth == 2 { part.flags.insert(.cpesAreGuessed) }
        part.hashes = [
            Hash(algorithm: .sha256, value: String(repeating: "AB", count: 32)),
            Hash(algorithm: .md5, value: String(repeating: "0\(depth % 10)", count: 16)),
            Hash(algorithm: .sha256, value: "no digest"),
        ]
        part.properties = [
            Property(name: "cdx:device:serialNumber", value: "S-\(depth)"), Property(name: "cdx:device:sku", value: "K: \\ \(depth)"),
            Property(name: "other", value: "x"),
        ]
        var pedigree = Pedigree()
        if depth < 8 { pedigree.ancestors = depth % 3 == 0 ? [self.part(depth + 1), self.part(100)] : [self.part(depth + 1)] }
        var patch = Patch()
        var issue = ResolvedIssue()
        issue.id = "CVE-2026-\(depth)"
        patch.resolves = [issue, ResolvedIssue()]
        pedigree.patches = [patch, Patch()]
        part.details.pedigree = pedigree
        return part
    }

    /// What matching sees, all the way down.
    private func facts(_ component: InventoryComponent) -> String {
        let digests = component.digests.map { "\($0.algorithm.name):\($0.value.lowercased())" }.filter { !$0.contains("no digest") }.sorted()
        return """
            \(component.name) \(component.version ?? "-") \(component.supplier ?? "-") \(component.purl?.canonical ?? "-") \(component.cpes.map(\.formattedString))
            \(component.cpesAreGuessed) \(digests) \(component.marks.map { "\($0.kind) \($0.text)" }.sorted()) \(component.resolved)
            [\(component.ancestors.map(facts).joined(separator: "\n"))]
            """
    }

    @Test func whatMatchingSeesIsKept() throws {
        let original = part(0)
        let (facts, instance) = (ComponentFacts(original), try #require(InstanceFacts(original)))
        var kept = ComponentFacts.component(
            "1", kind: facts.kind.rawValue, space: facts.space, name: facts.name, version: facts.version, purls: facts.purls, cpes: facts.cpes,
            cpesAreGuessed: facts.cpesAreGuessed, supplier: facts.supplier)
        instance.apply(to: &kept)
        #expect(self.facts(InventoryComponent(kept)) == self.facts(InventoryComponent(original)))
        // Nested texts do not grow with each level.
        #expect(try #require(instance.pedigree).utf8.count < 10_000)
    }

    @Test func anotherCopyIsNoOtherComponent() throws {
        let original = part(0)
        var other = original
        other.hashes[0].value = String(repeating: "cd", count: 32)
        let mark = ComponentFacts(original).mark
        #expect(mark == ComponentFacts(other).mark)
        let (one, two) = (try #require(InstanceFacts(original)), try #require(InstanceFacts(other)))
        #expect(one.mark(of: mark) != two.mark(of: mark))
        #expect(one.mark(of: mark) != one.mark(of: ComponentFacts(part(1)).mark))
        var swapped = original
        swapped.hashes.reverse()
        #expect(InstanceFacts(swapped)?.mark(of: mark) == one.mark(of: mark))
    }

    @Test func mostComponentsHaveNone() {
        var plain = Component(id: "a", name: "lodash", kind: .library)
        plain.purl = "pkg:npm/lodash@4.17.20"
        plain.properties = [Property(name: "syft:package:type", value: "npm")]
        plain.hashes = [Hash(algorithm: .other("x"), value: "abcd"), Hash(algorithm: .sha1, value: "a\nb")]
        plain.details.pedigree = Pedigree()
        #expect(InstanceFacts(plain) == nil)
    }
}
