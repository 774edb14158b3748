import Diagnostics
import JSONStream
import Testing
import YAMLStream

@Suite struct YAMLTranscriberTests {
    private func json(_ text: String, limits: YAMLLimits = YAMLLimits()) throws -> String {
        String(decoding: try YAMLTranscriber.json(of: ByteBlock(text.utf8), limits: limits).copied(), as: UTF8.self)
    }

    private func reason(_ text: String, limits: YAMLLimits = YAMLLimits()) -> YAMLError.Reason? {
        do {
            _ = try json(text, limits: limits)
            return nil
        } catch {
            return (error as? YAMLError)?.reason
        }
    }

    @Test func readsMappingsSequencesAndScalars() throws {
        let text = "a: 1.10\nb: [x, 'true', true, ~]\nc:\n  - d: \"e\\n\"\n  - |\n    two\n    lines\n"
        #expect(
            try json(text).filter { $0 != "\n" } == #"{"a":1.10,"b":["x","true",true,null],"c":[{"d":"e\n"},"two\nlines\n"]}"#)
    }

    @Test func valuesStandOnTheirLines() throws {
        let lines = try json("a: 1\n\n# c\nb:\n  - x\n\n  - y\n").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.firstIndex { $0.contains("\"b\"") } == 3)
        #expect(lines.firstIndex { $0.contains("\"y\"") } == 6)
    }

    @Test(arguments: [
        ("007", "\"007\""), ("1e5", "1e5"), ("0", "0"), (".5", "\".5\""), ("0x1F", "\"0x1F\""), ("-3", "-3"), ("2024-01-02", "\"2024-01-02\""),
        ("yes", "\"yes\""), ("1.2.3", "\"1.2.3\""),
    ])
    func plainScalars(yaml: String, json expected: String) throws { #expect(try json("- \(yaml)") == "[\(expected)]") }

    @Test func refusesBombsAndTags() {
        #expect(reason("a: &x [1]\nb: *x") == .alias)
        #expect(reason("a: *x") == .alias || reason("a: *x") != nil)
        #expect(reason("a: !!python/object:os.system x") == .tag("tag:yaml.org,2002:python/object:os.system"))
        #expect(reason("a: 1\n---\nb: 2") == .severalDocuments)
        #expect(reason("? [a]\n: b") == .keyIsNotText)
        #expect(reason("") == .empty)
        #expect(reason(String(repeating: "[", count: 500)) == .tooDeep(limit: 128))
        #expect(reason("a: \(String(repeating: "x", count: 50))", limits: YAMLLimits(scalarBytes: 10)) == .tooLong(limit: 10))
        if case .malformed = reason("a: [1") {} else { Issue.record("an open list was read") }
        if case .malformed = reason("a: \u{1}") {} else { Issue.record("a control character was read") }
    }

    /// A scalar that is too long is refused while it is read, not once all of it is in memory: the end of this document, which is no YAML, is never seen.
    @Test func longScalarsAreRefusedUnread() {
        let long = String(repeating: "x", count: 400_000)
        for text in ["a: \(long)\n", "a: \"\(long)\"\n", "a: '\(long)'\n", "a: |\n  \(long)\n", "\(long): a\n", "# \(long)\na: 1\n"] {
            #expect(reason(text + "\u{1}", limits: YAMLLimits(scalarBytes: 100_000)) == .tooLong(limit: 100_000), "\(text.prefix(6))")
        }
        // Many short ones are not.
        let many = (0..<50_000).map { "- item \($0)\n" }.joined()
        #expect(reason(many, limits: YAMLLimits(scalarBytes: 1_000)) == nil)
    }

    @Test func badBytesAreRefused() {
        #expect(throws: YAMLError.self) { try YAMLTranscriber.json(of: ByteBlock([0x61, 0x3A, 0x20, 0xFF])) }
    }

    @Test func everyReasonHasWords() throws {
        for text in ["", "a: *x", "a: [", "- a: 1\n---\n"] {
            do {
                _ = try json(text)
            } catch let error as YAMLError {
                #expect(!error.wording.japanese.isEmpty && !error.wording.english.isEmpty && error.code.hasPrefix("YAML-"))
            }
        }
    }
}
