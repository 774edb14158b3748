import JSONStream
import SBOM
import Testing

@testable import Catalog

/// A scan reads of an SBOM what tells which parts there are (`SBOMExtent.identities`): it must come to the same inventory as reading all of it.
struct IdentityReadingTests {
    private static func inventory(_ text: String, _ extent: SBOMExtent) throws -> (inventory: String, names: String) {
        let document = try SBOMReader.read(ByteBlock(Array(text.utf8)), extent: extent)
        let subjects = document.subjectComponents.map { String(describing: InventoryComponent($0)) }
        return (String(describing: Inventory(document)), "\(document.format.title) \(document.name ?? "") \(subjects)")
    }

    private static func check(_ text: String, _ name: String = "") throws {
        let (whole, brief) = (try inventory(text, .whole), try inventory(text, .identities))
        #expect(brief.inventory == whole.inventory, "\(name)")
        #expect(brief.names == whole.names, "\(name)")
    }

    private static func document(_ components: String, rest: String = "") -> String {
        #"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"device","name":"pump","bom-ref":"it"}},"components":["#
            + components + "]" + rest + "}"
    }

    @Test(arguments: [
        // All that identifies, in every order, and much that does not.
        #"""
        {"type":"library","bom-ref":"a","group":"g","name":"n","version":"1","purl":"pkg:npm/n@1","cpe":"cpe:2.3:a:n:n:1:*:*:*:*:*:*:*",
         "supplier":{"name":"S","url":["x"]},"hashes":[{"alg":"SHA-256","content":"00"}],"licenses":[{"license":{"id":"MIT"}}],
         "description":"d","properties":[{"name":"p","value":"v"}],"externalReferences":[{"type":"vcs","url":"u"}],"evidence":{"x":[1,{"y":null}]}}
        """#,
        // Names that Syft guesses count where there is nothing better, before and after the other members.
        #"{"properties":[{"name":"syft:cpe23","value":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*"}],"name":"y","type":"library"}"#,
        #"{"properties":[{"name":"syft:cpe23","value":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*"}],"name":"y","purl":"no purl","type":"library"}"#,
        #"{"properties":[{"name":"syft:cpe23","value":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*"}],"name":"y","purl":"pkg:npm/y@1","type":"library"}"#,
        #"{"name":"y","cpe":"cpe:2.3:a:q:y:1:*:*:*:*:*:*:*","properties":[{"name":"syft:cpe23","value":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*"}]}"#,
        // Whose work the CPE names are: Syft's properties, however they are written; what only looks like one; what somebody said before or after them.
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"syft:package:foundBy","value":"z"}]},{"name":"z","purl":"pkg:npm/z@1","cpe":"cpe:2.3:a:x:z:1:*:*:*:*:*:*:*"}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","properties":[{"value":"z","name" : "syft:metadata:x"}],"cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*"}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"n","value":"syft:cpe"},{"value":"v","value":"syft:x"}]}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"s\u0079ft:x","value":"z"}]}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"mimamori:cpe-basis","value":"chosen"},{"name":"syft:x","value":"z"}]}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"syft:x","value":"z"},{"name":"mimamori:cpe-basis","value":"chosen"}]}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"mimamori:cpe-basis","value":"guessed"}]}"#,
        #"{"name":"y","purl":"pkg:npm/y@1","cpe":"cpe:2.3:a:x:y:1:*:*:*:*:*:*:*","properties":[{"name":"a"}],"properties":[{"name":"syft:x","value":"z"}]}"#,
        // Marks of devices, with and without letters written as escapes, and in two lists.
        #"{"type":"device","name":"M 1","properties":[{"name":"cdx:device:serialNumber","value":"S-1"},{"name":"cdx:device:sku","value":"K"}]}"#,
        #"{"type":"firmware","name":"M","purl":"pkg:generic/m@1","properties":[{"name":"cdx\u003adevice:sku","value":"K"}]}"#,
        #"{"type":"firmware","name":"M","properties":[{"name":"a","value":"b"}],"properties":[{"name":"cdx:device:sku","value":"K"}]}"#,
        // Members of the wrong type, members given twice, kinds that nobody knows.
        #"{"type":"gadget","name":"x","version":1.10,"purl":null,"cpe":["no"],"hashes":"no","properties":{"name":"cdx:device:sku"},"supplier":"S"}"#,
        #"{"type":7,"name":"x","name":"y","version":"1","version":"2","purl":"pkg:npm/a@1","purl":"pkg:npm/b@1","group":""}"#,
        // Parts in parts, and what something was made from.
        #"{"name":"outer","components":[{"name":"inner","components":[{"name":"innermost","bom-ref":"i"}]},{"bom-ref":"j","name":"j"}]}"#,
        #"""
        {"name":"changed","pedigree":{"ancestors":[{"name":"old","purl":"pkg:npm/old@1"}],"variants":[{"name":"v"}],
         "patches":[{"type":"backport","resolves":[{"type":"security","id":"CVE-2026-1"}]}]}}
        """#,
        #"{"type":"operating-system","name":"debian","version":"12"},{"name":"curl","purl":"pkg:deb/debian/curl@1"}"#,
        #"{"type":"application","name":"Gemfile.lock","properties":[{"name":"aquasecurity:trivy:Class","value":"lang-pkgs"}]},{"name":"VxWorks"}"#,
    ])
    func isTheSameInventory(_ components: String) throws { try Self.check(Self.document(components)) }

    /// Ids that are made up must not be those of anything else in the document, wherever that is spoken of.
    @Test(arguments: [
        #","dependencies":[{"ref":"pkg:npm/a@1","dependsOn":["x@1"]}]"#,
        #","dependencies":[{"ref":"it","dependsOn":["pkg:npm/a@1","x@1"]},{"ref":"x@1#2"}]"#,
        #","vulnerabilities":[{"id":"CVE-2026-1","affects":[{"ref":"x@1"}]}]"#,
        #","compositions":[{"aggregate":"complete","assemblies":["it","x@1"]}]"#, #","services":[{"name":"x@1"}]"#,
        #","properties":[{"name":"cdx:device:sku","value":"k"}],"externalReferences":[],"annotations":[{"a":1}]"#,
    ])
    func madeUpIDsAreTheSame(_ rest: String) throws {
        let parts = #"{"name":"a","purl":"pkg:npm/a@1"},{"name":"x","version":"1"},{"name":"x","version":"1"},{"name":"b","bom-ref":"x@1#3"}"#
        try Self.check(Self.document(parts, rest: rest))
        // Members in another order.
        let first = rest.dropFirst()
        try Self.check(#"{"bomFormat":"CycloneDX","specVersion":"1.5","# + first + #","components":["# + parts + "]}")
        let subject = #","metadata":{"component":{"name":"x@1"}}}"#
        try Self.check(#"{"bomFormat":"CycloneDX","specVersion":"1.5","components":["# + parts + "]," + first + subject)
    }

    @Test func otherFormatsAreTakenInWhole() throws {
        try Self.check(
            #"""
            {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"d","packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1",
             "externalRefs":[{"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:npm/a@1"}]}]}
            """#)
    }

    /// Whatever byte a document breaks off at, it is refused in the same words.
    @Test func brokenDocumentsAreRefusedAlike() throws {
        let text = Self.document(
            #"{"name":"a","purl":"pkg:npm/a@1","properties":[{"name":"p","value":"\u00e9"}],"licenses":[{"license":{"id":"MIT"}}]}"#,
            rest: #","dependencies":[{"ref":"a","dependsOn":["b"]}]"#)
        for count in 60..<text.utf8.count {
            let cut = String(decoding: text.utf8.prefix(count), as: UTF8.self)
            #expect(Self.problem(cut, .identities) == Self.problem(cut, .whole), "after \(count) bytes")
        }
        for bad in ["tru", "01", "\"\\q\"", "[1,]", "{\"a\" 1}", "\"\u{1}\""] {
            let text = Self.document(#"{"name":"a","properties":[{"name":"p","value":\#(bad)}]}"#)
            let problem = Self.problem(text, .identities)
            #expect(problem != nil && problem == Self.problem(text, .whole), "\(bad)")
        }
    }

    private static func problem(_ text: String, _ extent: SBOMExtent) -> String? {
        do {
            _ = try SBOMReader.read(ByteBlock(Array(text.utf8)), extent: extent)
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: real SBOMs were not read"), arguments: RealSBOMs.archives)
    func realSBOMs(_ archive: String) throws {
        try RealSBOMs.forEach(archive) { name, block in
            let text = String(decoding: block.copied(), as: UTF8.self)
            guard (try? Self.inventory(text, .whole)) != nil else {
                #expect(Self.problem(text, .identities) != nil, "\(name)")
                return
            }
            try Self.check(text, name)
        }
    }
}
