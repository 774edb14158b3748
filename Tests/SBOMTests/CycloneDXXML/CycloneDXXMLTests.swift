import JSONStream
import Testing
import XMLStream

@testable import SBOM

@Suite struct CycloneDXXMLTests {
    private func read(_ text: String) throws -> SBOMDocument { try SBOMReader.read(ByteBlock(text.utf8)) }

    private func bom(_ inside: String, version: String = "1.6") -> String {
        "<?xml version=\"1.0\"?>\n<bom xmlns=\"http://cyclonedx.org/schema/bom/\(version)\" version=\"1\">\n\(inside)\n</bom>\n"
    }

    private func part(_ inside: String) -> String {
        "<components><component type='library' bom-ref='a'><name>a</name>\(inside)</component></components>"
    }

    @Test func remarksNameTheLineOfTheSource() throws {
        let document = try read(
            bom("<components>\n<component type='library'>\n<name>a</name>\n<hashes>\n<hash alg='NOPE'>00</hash></hashes></component></components>"))
        #expect(document.remarks.count == 1)
        #expect(document.remarks.first?.line == 7)
    }

    /// Elements of other name spaces come back when the same version is written; another version names them as lost.
    @Test func foreignElementsAreKept() throws {
        let document = try read(bom(part("<x:y xmlns:x='urn:x' k='1 &amp; 2'>t &lt; u<x:z/></x:y>")))
        #expect(document.remarks.map(\.code) == ["SBOM-120"])
        let same = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .xml, version: "1.6"))
        let root = try XMLNode.read(ByteBlock(same.bytes))
        let foreign = try #require(root.child("components")?.child("component")?.child("y"))
        #expect(foreign.name.space == "urn:x" && foreign.text == "t < u" && foreign.attribute("k") == "1 & 2" && foreign.child("z") != nil)
        #expect(same.losses.isEmpty)
        let other = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        #expect(other.losses.contains { $0.code == "SBOM-305" })
    }

    /// So do those between the entries of lists, and in places that JSON has in another form.
    @Test func foreignElementsOfListsAreKept() throws {
        let fruit = "<x:fruit xmlns:x='urn:x'/>"
        let commit = "<commit><uid>1</uid>\(fruit)</commit>"
        let bar = "<component type='library'><name>bar</name></component>"
        let document = try read(
            bom(
                "<metadata><tools><tool><name>t</name></tool>\(fruit)</tools><authors><author><name>w</name></author>\(fruit)</authors></metadata>"
                    + "<components><component type='library'><name>a</name><hashes>\(fruit)</hashes>"
                    + "<licenses><expression>MIT</expression>\(fruit)</licenses>"
                    + "<pedigree><ancestors>\(bar)\(fruit)</ancestors><commits>\(commit)\(fruit)</commits></pedigree>"
                    + "</component>\(fruit)</components>"
                    + "<services>\(fruit)</services><dependencies>\(fruit)</dependencies>"))
        #expect(document.remarks.map(\.code) == Array(repeating: "SBOM-120", count: 10))
        let same = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .xml, version: "1.6"))
        #expect(same.losses.isEmpty)
        #expect(String(decoding: same.bytes, as: UTF8.self).split(separator: "<fruit").count == 11)
        let root = try XMLNode.read(ByteBlock(same.bytes))
        let part = root.child("components")?.child("component")
        let places = [
            root.child("metadata")?.child("tools"), root.child("metadata")?.child("authors"), part?.child("hashes"), part?.child("licenses"),
            part?.child("pedigree")?.child("ancestors"), part?.child("pedigree")?.child("commits"), root.child("components"), root.child("services"),
            root.child("dependencies"), part?.child("pedigree")?.child("commits")?.child("commit"),
        ]
        for (index, place) in places.enumerated() { #expect(place?.child("fruit")?.name.space == "urn:x", "\(index)") }
        #expect(try SBOMReader.read(ByteBlock(same.bytes)).components == document.components)
        let other = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        #expect(!String(decoding: other.bytes, as: UTF8.self).contains("fruit") && other.losses.count { $0.code == "SBOM-305" } >= 8)
    }

    @Test func unknownElementsAndAttributesAreRemarkedUpon() throws {
        let document = try read(bom("<components><component type='library' colour='red'><name>a</name><nope>1</nope></component>stray</components>"))
        #expect(Set(document.remarks.map(\.code)) == ["SBOM-121", "SBOM-122", "SBOM-123"])
        #expect(document.components.map(\.name) == ["a"])
    }

    @Test func readsDependenciesAndProvides() throws {
        let document = try read(
            bom(
                "<components><component type='library' bom-ref='a'><name>a</name></component><component type='library' bom-ref='b'><name>b</name></component>"
                    + "</components><dependencies><dependency ref='a'><dependency ref='b'/><provides ref='b'/></dependency><dependency ref='b'/></dependencies>"
            ))
        #expect(document.relationships.map(\.kind) == [.dependsOn, .provides])
        #expect(document.withoutDependencies == ["b"])
    }

    @Test func textsThatXMLCannotSayAreNamed() throws {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        var component = Component(id: "a", name: "bell\u{7}", kind: .library)
        component.version = "1\r\n2"
        document.components = [component]
        let written = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .xml, version: "1.6"))
        #expect(written.losses.contains { $0.code == "SBOM-303" && $0.component == "a" })
        let again = try SBOMReader.read(ByteBlock(written.bytes))
        #expect(again.components.first?.name == "bell\u{FFFD}")
        #expect(again.components.first?.version == "1\r\n2")
    }

    @Test(arguments: [
        "<!DOCTYPE bom [<!ENTITY a \"b\">]>", "<!DOCTYPE bom SYSTEM \"file:///etc/hostname\">",
    ])
    func refusesDoctypes(doctype: String) throws {
        let text = bom(part("")).replacing("<?xml version=\"1.0\"?>", with: "<?xml version=\"1.0\"?>\(doctype)")
        #expect(throws: SBOMError.self) { try read(text) }
        do {
            _ = try read(text)
        } catch let error as SBOMError {
            guard case .xml(let error) = error else { throw error }
            #expect(error.reason == .doctype)
        }
    }

    @Test func deepNestingIsRefused() {
        let deep = String(repeating: "<components><component type='library'><name>a</name>", count: 200)
        #expect(throws: SBOMError.self) { try read(bom(deep)) }
    }

    /// Cut off anywhere, the document is refused; it never crashes and never reads as whole.
    @Test func everyCutIsRefused() throws {
        let whole = Array(bom(part("<version>1</version><licenses><expression>MIT</expression></licenses>")).utf8)
        for length in 0..<(whole.count - 2) {
            #expect(throws: SBOMError.self, "\(length)") { try SBOMReader.read(ByteBlock(whole[..<length])) }
        }
    }

    /// Every shape that the table names is there, and no element or member stands twice in one.
    @Test func tableIsClosed() {
        for (name, shape) in XMLShapes.all {
            #expect(Set(shape.children.map(\.element)).count == shape.children.count, "\(name)")
            #expect(
                Set(shape.children.map(\.member) + shape.attributes.map(\.member)).count == shape.children.count + shape.attributes.count, "\(name)")
            for child in shape.children {
                switch child.kind {
                case .object(let other), .inline(let other): #expect(XMLShapes.all[other] != nil, "\(name): \(other)")
                case .list(let items):
                    for item in items { if case .object(let other) = item.kind { #expect(XMLShapes.all[other] != nil, "\(name): \(other)") } }
                default: continue
                }
            }
        }
    }
}
