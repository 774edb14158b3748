import JSONStream
import SBOM
import Testing

/// A supplier's copy of a part may be another one than the product's, although the two have one purl.
struct OtherCopyTests {
    private func document(_ members: String) throws -> SBOMDocument {
        try read(cycloneDX(#""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","purl":"pkg:npm/a@1"\#(members)}]"#))
    }

    private func merge(_ product: String, _ supplier: String) throws -> (part: Component, fields: [String], merge: SBOMMerge) {
        let merge = try SBOMMerger.merge(
            SupplierSBOM(name: "p", document: try document(product)), [SupplierSBOM(name: "s", document: try document(supplier))])
        #expect(merge.document.components.count == 1)
        return (try #require(merge.document.components.first), merge.conflicts.map(\.field), merge)
    }

    private func hashes(_ entries: (String, String)...) -> String {
        let lengths = ["SHA-1": 40, "SHA-256": 64, "SHA-512": 128]
        let texts = entries.map { #"{"alg":"\#($0.0)","content":"\#(String(repeating: $0.1, count: lengths[$0.0] ?? 0))"}"# }
        return #","hashes":[\#(texts.joined(separator: ","))]"#
    }

    /// CycloneDX: a scope that is not stated is `required`.
    @Test(arguments: [("", #","scope":"excluded""#, ["scope"]), (#","scope":"optional""#, "", ["scope"]), ("", #","scope":"required""#, [])])
    func unstatedScopes(product: String, supplier: String, fields: [String]) throws {
        let found = try merge(product, supplier)
        let scope = try document(product).components[0].scope
        #expect(found.fields == fields && found.part.scope == scope)
        if let conflict = found.merge.conflicts.first { #expect(Set([conflict.kept, conflict.other]).contains("required")) }
    }

    /// Where a format has no word for scopes, silence says nothing.
    @Test func otherFormatsAreSilentOnScopes() throws {
        let product = try read(
            spdx(
                #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","creationInfo":{"created":"2026-01-01T00:00:00Z","#
                    + #""creators":["Organization: O"]},"packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","downloadLocation":"NONE","#
                    + #""externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/a@1"}]}]"#))
        let own = SupplierSBOM(name: "p", document: try document(#","scope":"optional""#))
        let merge = try SBOMMerger.merge(own, [SupplierSBOM(name: "s", document: product)])
        #expect(merge.conflicts.isEmpty && merge.document.components.count == 1)
    }

    /// Digests of two artefacts never stand in one entry.
    @Test func digestsAreNotMixed() throws {
        let found = try merge(
            hashes(("SHA-1", "1"), ("SHA-256", "2")), hashes(("SHA-256", "3"), ("SHA-512", "4")) + #","copyright":"c","modified":true"#)
        #expect(found.part.hashes.map(\.algorithm) == [.sha1, .sha256])
        #expect(found.part.details.copyright == nil && !found.part.flags.contains(.isModified))
        #expect(found.fields == ["hash", "copyright", "modified"])
        let same = try merge(hashes(("SHA-256", "2")), hashes(("SHA-256", "2"), ("SHA-512", "4")) + #","copyright":"c","modified":true"#)
        #expect(same.part.hashes.map(\.algorithm) == [.sha256, .sha512] && same.fields.isEmpty)
        #expect(same.part.details.copyright == "c" && same.part.flags.contains(.isModified))
    }

    /// That a supplier patched its copy says nothing of the product's, unless the bytes are the same.
    @Test func patchesAreOfOneCopy() throws {
        let patched = #","modified":true,"pedigree":{"notes":"patched"}"#
        let found = try merge("", patched)
        #expect(found.part.details.pedigree == nil && !found.part.flags.contains(.isModified))
        #expect(found.fields == ["modified", "pedigree"])
        #expect(found.merge.conflicts.map(\.other) == ["true", "patched"] && found.merge.conflicts.map(\.kept) == ["", ""])
        // The other way round it is the supplier's copy that was not patched.
        #expect(try merge(patched, "").fields == ["modified", "pedigree"])
        let same = try merge(hashes(("SHA-256", "2")), hashes(("SHA-256", "2")) + patched)
        #expect(same.fields.isEmpty && same.part.details.pedigree?.notes == "patched" && same.part.flags.contains(.isModified))
    }
}
