import XMLStream

extension XMLReader {
    /// The element whose start was returned last, with all that is in it.
    ///
    /// - Throws: `XMLError`, among others for more than `limit` elements: one entry of a feed is small.
    mutating func tree(_ name: XMLName, _ attributes: [XMLAttribute], limit: Int = 100_000) throws(XMLError) -> XMLNode {
        var open = [XMLNode(name, attributes: attributes, line: line)]
        var count = 1
        while let event = try next() {
            switch event {
            case .start(let name, let attributes):
                count += 1
                guard count <= limit else { throw XMLError(reason: .tooManyNodes(limit: limit), line: line, column: 1) }
                open.append(XMLNode(name, attributes: attributes, line: line))
            case .text(let text): open[open.count - 1].text += text
            case .end:
                let done = open.removeLast()
                if open.isEmpty { return done }
                open[open.count - 1].children.append(done)
            }
        }
        throw XMLError(reason: .unexpectedEnd, line: line, column: 1)
    }
}

extension XMLNode {
    /// The text in it, without white space around it; nil if there is none.
    var content: String? {
        let trimmed = TextTrim.of(text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The element at the end of a path of local names; nil where a step is missing.
    func at(_ path: String...) -> XMLNode? {
        var node = self
        for name in path {
            guard let next = node.child(name) else { return nil }
            node = next
        }
        return node
    }
}
