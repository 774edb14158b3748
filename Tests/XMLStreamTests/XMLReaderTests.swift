import Diagnostics
import JSONStream
import Testing
import XMLStream

@Suite struct XMLReaderTests {
    private func events(_ text: String, limits: XMLLimits = XMLLimits()) throws -> [XMLEvent] {
        var xml = XMLReader(ByteBlock(text.utf8), limits: limits)
        var found: [XMLEvent] = []
        while let event = try xml.next() { found.append(event) }
        return found
    }

    private func reason(_ text: String, limits: XMLLimits = XMLLimits()) -> XMLError.Reason? {
        do {
            _ = try events(text, limits: limits)
            return nil
        } catch let error as XMLError {
            return error.reason
        } catch {
            return nil
        }
    }

    @Test func readsElementsTextAndNameSpaces() throws {
        let found = try events(#"<?xml version="1.0"?><a xmlns="urn:x" k="1 &amp; 2">é<!-- c --><b><![CDATA[<&>]]></b></a>"#)
        let (a, b) = (XMLName("a", space: "urn:x"), XMLName("b", space: "urn:x"))
        #expect(
            found == [
                .start(a, [XMLAttribute(name: XMLName("k"), value: "1 & 2")]), .text("é"), .start(b, []), .text("<&>"), .end(b), .end(a),
            ])
    }

    @Test func joinsTextAcrossPieces() throws {
        let long = String(repeating: "日本語", count: 40_000)
        #expect(try events("<a>\(long)</a>")[1] == .text(long))
    }

    @Test func saysOnWhichLine() throws {
        var xml = XMLReader(ByteBlock("<a>\n\n<b/>\n</a>".utf8))
        var lines: [Int] = []
        while let event = try xml.next() { if case .start = event { lines.append(xml.line) } }
        #expect(lines == [1, 3])
    }

    @Test func refusesWhatIsNotXML() {
        #expect(reason("<a><b></a>") == .malformed("mismatched tag"))
        #expect(reason("<a><b>") == .unexpectedEnd)
        #expect(reason("") == .empty)
        #expect(reason("<a/><b/>") == .malformed("junk after document element"))
        #expect(reason(#"<?xml version="1.0" encoding="no-such"?><a/>"#) == .unknownEncoding)
        #expect(reason("<a>&nope;</a>") == .malformed("undefined entity"))
    }

    @Test func refusesDoctypes() {
        #expect(reason(#"<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>"#) == .doctype)
        #expect(reason(#"<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>"#) == .doctype)
    }

    @Test func keepsLimits() {
        #expect(reason(String(repeating: "<a>", count: 200)) == .tooDeep(limit: 128))
        #expect(reason("<a>\(String(repeating: "x", count: 20))</a>", limits: XMLLimits(textBytes: 10)) == .tooLong(limit: 10))
        #expect(reason("<a b='\(String(repeating: "x", count: 20))'/>", limits: XMLLimits(textBytes: 10)) == .tooLong(limit: 10))
        #expect(reason("<a b='1' c='2'/>", limits: XMLLimits(attributes: 1)) == .tooManyAttributes(limit: 1))
    }

    /// Expat holds a tag, a comment or an instruction until it has all of it: what is far longer than a value may be is refused before that.
    @Test(arguments: ["<a b='", "<a><!--", "<a><?x ", "<a></a><!--", "<!--", "<a><b c='1' d='"])
    func refusesLongTokensEarly(start: String) {
        let text = start + String(repeating: "x", count: 300_000)
        #expect(reason(text, limits: XMLLimits(textBytes: 1_000)) == .tooLong(limit: 1_000))
    }

    /// Expat goes over an open tag from its beginning each time it is given more: in pieces of one size that would take minutes for this one.
    @Test func longValuesAreReadInOneGo() throws {
        let long = 40 << 20
        var xml = XMLReader(ByteBlock("<a b='\(String(repeating: "x", count: long))'/>".utf8))
        guard case .start(_, let attributes)? = try xml.next() else {
            Issue.record("no start")
            return
        }
        #expect(attributes.first?.value.utf8.count == long)
    }

    @Test func readsTagsLongerThanAValueMayBe() throws {
        let attributes = (0..<200).map { " a\($0)='\(String(repeating: "x", count: 90))'" }.joined()
        let text = "<r>" + String(repeating: "<b\(attributes)/>\n", count: 20) + "</r>"
        var xml = XMLReader(ByteBlock(text.utf8), limits: XMLLimits(textBytes: 100))
        var starts = 0
        while let event = try xml.next() { if case .start = event { starts += 1 } }
        #expect(starts == 21)
    }

    @Test func readsTrees() throws {
        let root = try XMLNode.read(ByteBlock("<a>1<b c='2'>x</b>3\n<b/></a>".utf8))
        #expect(root.text == "13\n")
        #expect(root.all("b").count == 2)
        #expect(root.child("b")?.attribute("c") == "2")
        #expect(root.children.last?.line == 2)
        #expect(throws: XMLError.self) { try XMLNode.read(ByteBlock("<a><b/><b/></a>".utf8), limits: XMLLimits(nodes: 2)) }
    }

    @Test func everyReasonHasWords() {
        let reasons: [XMLError.Reason] = [
            .empty, .malformed("x"), .unexpectedEnd, .doctype, .tooDeep(limit: 1), .tooLong(limit: 1), .tooManyAttributes(limit: 1),
            .tooManyNodes(limit: 1),
            .unknownEncoding,
        ]
        let errors = reasons.map { XMLError(reason: $0, line: 1, column: 1) }
        #expect(Set(errors.map(\.code)).count == reasons.count)
        #expect(errors.allSatisfy { !$0.wording.japanese.isEmpty && !$0.wording.english.isEmpty })
    }
}
