import Testing

@testable import XMLStream

/// Documents that come in pieces, cut into their entries.
struct XMLEntriesTests {
    private func entries(_ text: String, names: Set<String>, piece: Int, limit: Int = 1_000) throws -> [String] {
        var found: [String] = []
        var reader = XMLEntries(names: names, limit: limit)
        let take = { (entry: XMLEntries.Entry) in
            switch entry {
            case .tree(let node): found.append("\(node.line) \(node.name.local) \(node.attribute("id") ?? "") \(node.children.count) \(node.text)")
            case .tooLarge(let name, let line): found.append("\(line) \(name) too large")
            }
        }
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try bytes[start..<min(start + piece, bytes.count)].withUnsafeBufferPointer { try reader.feed($0, emit: take) }
        }
        try reader.finish(emit: take)
        return found
    }

    private let text = """
        <?xml version="1.0"?><!-- c --><r xmlns:p="x">
        <a id="1">one<b/><a id="inner"/></a><c><p:a id="2"/></c>
        <d>none</d><a id="3">&lt;<![CDATA[3]]></a></r>
        """

    @Test(arguments: [1, 2, 7, 64, 10_000]) func inPiecesOfAnySize(piece: Int) throws {
        #expect(try entries(text, names: ["a"], piece: piece) == ["2 a 1 2 one", "2 a 2 0 ", "3 a 3 0 <3"])
    }

    @Test func theRootIsNoEntry() throws {
        #expect(try entries("<a><a id='1'/></a>", names: ["a"], piece: 4) == ["1 a 1 0 "])
    }

    @Test func largeEntriesArePassedOver() throws {
        let text = "<r><a id='1'><b/><b><c/></b></a><a id='2'/></r>"
        #expect(try entries(text, names: ["a"], piece: 5, limit: 3) == ["1 a too large", "1 a 2 0 "])
    }

    @Test(arguments: ["<r><a>", "<r><a/></q>", "", "<!DOCTYPE r><r/>", "<r/><r/>"]) func brokenOnesAreRefused(text: String) {
        #expect(throws: XMLError.self) { try entries(text, names: ["a"], piece: 3) }
    }
}
