import Diagnostics
import Documents
import Testing

@Suite struct GoldenTests {
    @Test(arguments: [DocumentFormat.html, .markdown, .text]) func examplesAreAsStored(_ format: DocumentFormat) throws {
        let documents = [
            ("status-ja", StatusReport.japanese(parts: 15)), ("status-en", StatusReport.english(parts: 6)), ("letter-ja", NoticeLetter.japanese()),
            ("letter-en", NoticeLetter.english),
        ]
        for (name, document) in documents {
            let rendered = try document.rendered(as: format)
            #expect(rendered.remarks.isEmpty)
            try Golden.check(rendered.bytes, "\(name).\(rendered.fileExtension)")
        }
    }

    @Test(arguments: DocumentFormat.allCases) func sameInputGivesSameBytes(_ format: DocumentFormat) throws {
        let report = StatusReport.japanese(parts: 30)
        #expect(try report.rendered(as: format) == report.rendered(as: format))
    }

    @Test func factsThatAreNotKnownAreShownAsOpen() throws {
        for format in [DocumentFormat.html, .markdown, .text] {
            #expect(try NoticeLetter.japanese().rendered(as: format).bytes.text.contains("（未記入）"))
            #expect(try NoticeLetter.english.rendered(as: format).bytes.text.contains("(not filled in)"))
        }
    }
}
