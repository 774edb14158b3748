import JSONStream
import SBOM
import Testing

/// Whose work the CPE names of a document are (``ComponentFlags/cpesAreGuessed``).
struct GuessedNamesTests {
    private static func read(_ text: String) throws -> SBOMDocument { try SBOMReader.read(ByteBlock(Array(text.utf8))) }

    private static func guessed(_ document: SBOMDocument) -> [String] {
        document.components.filter { $0.flags.contains(.cpesAreGuessed) }.map(\.name)
    }

    private static func part(_ name: String, _ more: String = "") -> String {
        #"{"type":"library","bom-ref":"\#(name)","name":"\#(name)","version":"1","purl":"pkg:deb/debian/\#(name)@1","cpe":"cpe:2.3:a:\#(name):\#(name):1:*:*:*:*:*:*:*"\#(more)}"#
    }

    private static func cycloneDX(tools: String, _ parts: String...) -> String {
        #"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"tools":\#(tools)},"components":[\#(parts.joined(separator: ","))]}"#
    }

    private static func spdx(tool: String, _ names: String...) -> String {
        let packages = names.map { name in
            """
            {"SPDXID":"SPDXRef-\(name)","name":"\(name)","versionInfo":"1","downloadLocation":"NOASSERTION","externalRefs":[
             {"referenceCategory":"SECURITY","referenceType":"cpe23Type","referenceLocator":"cpe:2.3:a:\(name):guess:1:*:*:*:*:*:*:*"},
             {"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:deb/debian/\(name)@1"}]}
            """
        }
        return """
            {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://example.com/d",
             "creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["\(tool)"]},"packages":[\(packages.joined(separator: ","))]}
            """
    }

    private static let syft = #","properties":[{"name":"syft:package:foundBy","value":"dpkg-db-cataloger"}]"#

    /// Where some entries carry Syft's properties, those are Syft's and the others are not, whatever tools are listed.
    @Test func propertiesTell() throws {
        for tools in ["[]", #"[{"name":"syft"},{"name":"other"}]"#] {
            let document = try Self.read(Self.cycloneDX(tools: tools, Self.part("a", Self.syft), Self.part("b")))
            #expect(Self.guessed(document) == ["a"])
        }
    }

    /// Without properties the list of tools tells: CycloneDX in both forms, and SPDX.
    @Test func toolsTell() throws {
        let old = try Self.read(Self.cycloneDX(tools: #"[{"vendor":"anchore","name":"syft","version":"1.18.1"}]"#, Self.part("a"), Self.part("b")))
        #expect(Self.guessed(old) == ["a", "b"])
        let new = try Self.read(Self.cycloneDX(tools: #"{"components":[{"type":"application","name":"syft"}]}"#, Self.part("a")))
        #expect(Self.guessed(new) == ["a"])
        #expect(Self.guessed(try Self.read(Self.spdx(tool: "Tool: syft-1.18.1", "a"))) == ["a"])
        #expect(Self.guessed(try Self.read(Self.spdx(tool: "Tool: other-1.0", "a"))).isEmpty)
        #expect(Self.guessed(try Self.read(Self.cycloneDX(tools: #"[{"name":"other"}]"#, Self.part("a")))).isEmpty)
    }

    /// A name that stands alone is the only identity there is, and a purl without a name raises no question.
    @Test func onlyNamesBesideAPurlAreGuesses() throws {
        let alone = #"{"type":"library","bom-ref":"n","name":"n","cpe":"cpe:2.3:a:n:n:1:*:*:*:*:*:*:*"}"#
        let bare = #"{"type":"library","bom-ref":"p","name":"p","purl":"pkg:npm/p@1"}"#
        let document = try Self.read(Self.cycloneDX(tools: #"[{"name":"syft"}]"#, alone, bare, Self.part("a")))
        #expect(Self.guessed(document) == ["a"])
    }

    /// Who chose which name is still known after a merge, in every format that has room for properties.
    @Test func aMergeKeepsItApart() throws {
        let own = try Self.read(Self.cycloneDX(tools: "[]", Self.part("own"), Self.part("both")))
        let supplier = try Self.read(Self.spdx(tool: "Tool: syft-1.18.1", "both", "theirs"))
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "own.json", document: own), [SupplierSBOM(name: "theirs.json", document: supplier)])
        #expect(Self.guessed(merge.document) == ["theirs"])
        let both = try #require(merge.document.components.first { $0.name == "both" })
        // The chosen name stays alone, and a guess contradicts nobody.
        #expect(both.cpes == ["cpe:2.3:a:both:both:1:*:*:*:*:*:*:*"])
        #expect(!merge.conflicts.contains { $0.field == "cpe" })
        for format in [SBOMFormat(.cycloneDX, .json, version: "1.6"), SBOMFormat(.cycloneDX, .xml, version: "1.6")] {
            let written = try SBOMWriter.write(merge.document, as: format).bytes
            #expect(Self.guessed(try SBOMReader.read(ByteBlock(written))) == ["theirs"], "\(format.title)")
        }
    }

    /// A part that both have carries the supplier's properties, and still the maker's own name.
    @Test func aChosenNameOutlivesTheGeneratorsProperties() throws {
        let own = try Self.read(Self.cycloneDX(tools: "[]", Self.part("both")))
        let supplier = try Self.read(Self.cycloneDX(tools: #"[{"name":"syft"}]"#, Self.part("both", Self.syft), Self.part("theirs", Self.syft)))
        let suppliers = [SupplierSBOM(name: "theirs.json", document: supplier)]
        let once = try SBOMMerger.merge(SupplierSBOM(name: "own.json", document: own), suppliers)
        let bytes = try SBOMWriter.write(once.document, as: SBOMFormat(.cycloneDX, .json, version: "1.6")).bytes
        let again = try SBOMReader.read(ByteBlock(bytes))
        #expect(Self.guessed(again) == ["theirs"])
        let both = try #require(again.components.first { $0.name == "both" })
        #expect(both.properties.contains { $0.name == "syft:package:foundBy" })
        // Merging once more changes nothing.
        let twice = try SBOMMerger.merge(SupplierSBOM(name: "own.json", document: again), suppliers)
        #expect(try SBOMWriter.write(twice.document, as: SBOMFormat(.cycloneDX, .json, version: "1.6")).bytes == bytes)
        // The other way round the chosen name takes the place of the guess.
        let other = try SBOMMerger.merge(SupplierSBOM(name: "theirs.json", document: supplier), [SupplierSBOM(name: "own.json", document: own)])
        #expect(Self.guessed(other.document) == ["theirs"])
    }

    /// With every name chosen, a supplier's list of tools must not make guesses of them.
    @Test func toolsOfASupplierWithoutNamesTellNothing() throws {
        let own = try Self.read(Self.cycloneDX(tools: "[]", Self.part("own")))
        let nameless = #"{"type":"library","bom-ref":"x","name":"x","purl":"pkg:npm/x@1"}"#
        let supplier = try Self.read(Self.cycloneDX(tools: #"[{"name":"syft"}]"#, nameless))
        let merge = try SBOMMerger.merge(SupplierSBOM(name: "own.json", document: own), [SupplierSBOM(name: "theirs.json", document: supplier)])
        let bytes = try SBOMWriter.write(merge.document, as: SBOMFormat(.cycloneDX, .json, version: "1.6")).bytes
        #expect(Self.guessed(try SBOMReader.read(ByteBlock(bytes))).isEmpty)
    }
}
