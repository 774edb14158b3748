import JSONStream
import Testing
import XMLStream

@testable import SBOM

/// RDF/XML of SPDX 2: what it says twice, by address, in a circle, or in words that are not SPDX's.
@Suite struct SPDXRDFTests {
    /// A document that describes package `a`; `inside` stands in the package, `beside` behind the document.
    private func rdf(_ inside: String, beside: String = "") -> String {
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#" xmlns:x="urn:x">
        <spdx:SpdxDocument rdf:about="https://e.example/d#SPDXRef-DOCUMENT"><spdx:specVersion>SPDX-2.3</spdx:specVersion>
        <spdx:externalDocumentRef><spdx:ExternalDocumentRef rdf:about="https://e.example/d#DocumentRef-o">
        <spdx:spdxDocument rdf:resource="https://e.example/o"/></spdx:ExternalDocumentRef></spdx:externalDocumentRef>
        <spdx:relationship><spdx:Relationship><spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
        <spdx:relatedSpdxElement><spdx:Package rdf:about="https://e.example/d#SPDXRef-a"><spdx:name>a</spdx:name>
        \(inside)
        </spdx:Package></spdx:relatedSpdxElement></spdx:Relationship></spdx:relationship></spdx:SpdxDocument>
        \(beside)
        </rdf:RDF>
        """
    }

    /// Each set has the next twice: written out, the licence would have 2 to the power of 40 parts.
    @Test func setsOfSetsAreBounded() throws {
        let sets = (0..<40).map { number in
            let member = "<spdx:member rdf:nodeID=\"l\(number + 1)\"/>"
            return "<spdx:ConjunctiveLicenseSet rdf:nodeID=\"l\(number)\">\(member)\(member)</spdx:ConjunctiveLicenseSet>"
        }
        let last = "<spdx:License rdf:nodeID=\"l40\"><spdx:licenseId>MIT</spdx:licenseId></spdx:License>"
        let document = try read(rdf("<spdx:licenseDeclared rdf:nodeID=\"l0\"/>", beside: sets.joined() + last))
        #expect(document.remarks.contains { $0.kind == .unknownValue(field: "licenseDeclared", value: "_:l0") && $0.line == 7 })
        let member = "<spdx:member rdf:nodeID=\"c\"/>"
        let circle = "<spdx:ConjunctiveLicenseSet rdf:nodeID=\"c\">\(member)\(member)</spdx:ConjunctiveLicenseSet>"
        let other = try read(rdf("<spdx:licenseDeclared rdf:nodeID=\"c\"/>", beside: circle))
        #expect(other.remarks.contains { $0.kind == .unknownValue(field: "licenseDeclared", value: "_:c") })
    }

    /// One long node as the value of many properties.
    @Test func whatStandsManyTimesIsBounded() throws {
        let long = "<spdx:Annotation rdf:nodeID=\"n\"><spdx:annotator>\(String(repeating: "x", count: 1 << 20))</spdx:annotator></spdx:Annotation>"
        let text = rdf(String(repeating: "<spdx:annotation rdf:nodeID=\"n\"/>", count: 200), beside: long)
        guard case .xml(let error)? = failure(text) else {
            Issue.record("not refused")
            return
        }
        #expect(error.reason == .tooLong(limit: text.utf8.count * 16 + (64 << 20)))
    }

    @Test func severalValuesAreRemarkedOn() throws {
        let document = try read(rdf("<spdx:versionInfo>1</spdx:versionInfo><spdx:versionInfo>2</spdx:versionInfo>"))
        #expect(document.components.map(\.version) == ["2"])
        #expect(document.remarks.contains { $0.kind == .duplicateMember(field: "versionInfo") })
    }

    /// Nothing is dropped without a remark.
    @Test func whatIsNotOfSPDXIsRemarkedOn() throws {
        let document = try read(rdf("<x:colour>red</x:colour> stray <spdx:comment><x:a/><x:b/></spdx:comment>"))
        let kinds = document.remarks.map(\.kind)
        #expect(kinds.contains(.unknownElement(name: "colour")) && kinds.contains(.unknownElement(name: "b")))
        #expect(kinds.contains(.strayText(text: "stray")))
    }

    /// The two other ways of RDF/XML to write a node without a name (2.11, 2.12).
    @Test(arguments: [
        "<spdx:checksum rdf:parseType='Resource'><spdx:checksumValue>00</spdx:checksumValue></spdx:checksum>",
        "<spdx:checksum spdx:checksumValue='00'/>",
        "<spdx:checksum><rdf:Description rdf:type='http://spdx.org/rdf/terms#Checksum' spdx:checksumValue='00'/></spdx:checksum>",
    ])
    func nodesWithoutNames(_ text: String) throws {
        #expect(try read(rdf(text)).components.map { $0.hashes.map(\.value) } == [["00"]])
    }

    /// A licence that another document defines is not taken for one of this document; a type that is an address stays one.
    @Test func addressesOfOtherDocuments() throws {
        let document = try read(
            rdf(
                """
                <spdx:licenseDeclared rdf:resource="https://e.example/o#LicenseRef-1"/>
                <spdx:externalRef><spdx:ExternalRef><spdx:referenceCategory rdf:resource="http://spdx.org/rdf/terms#referenceCategory_other"/>
                <spdx:referenceType rdf:resource="https://e.example/types/build"/><spdx:referenceLocator>y</spdx:referenceLocator></spdx:ExternalRef></spdx:externalRef>
                <spdx:externalRef><spdx:ExternalRef><spdx:referenceCategory rdf:resource="http://spdx.org/rdf/terms#referenceCategory_packageManager"/>
                <spdx:referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>
                <spdx:referenceLocator>pkg:npm/a@1</spdx:referenceLocator></spdx:ExternalRef></spdx:externalRef>
                """))
        let part = try #require(document.components.first)
        #expect(part.licenses.map(\.text) == ["DocumentRef-o:LicenseRef-1"])
        #expect(part.externalReferences.map(\.type) == ["https://e.example/types/build"] && part.purl == "pkg:npm/a@1")
    }
}
