/// A regular expression as JSON Schema uses them (ECMA-262, matching anywhere in the text unless anchored), without backtracking.
///
/// Matching takes time in proportion to the text, so that no text from outside can make it hang.
public struct Pattern: Sendable {
    private static let longest = 20_000

    /// The expression as it was written.
    public let source: String
    let program: PatternProgram
    /// What must, or must not, stand at the start of the text.
    let conditions: [(program: PatternProgram, expected: Bool)]

    /// Compiles `source`.
    ///
    /// - Throws: ``PatternError`` for what is no regular expression, needs backtracking, or is too large.
    public init(_ source: String) throws(PatternError) {
        guard source.utf8.count <= Self.longest else { throw .tooComplex }
        self.source = source
        var node = try PatternParser.parse(source)
        var conditions: [(program: PatternProgram, expected: Bool)] = []
        // A look ahead is taken behind a leading `^` only: there it is one more expression over the same text.
        if case .sequence(var nodes) = node, case .start? = nodes.first {
            while nodes.count > 1, case .lookahead(let inner, let expected) = nodes[1] {
                conditions.append((try PatternProgram(.sequence([.start, inner]), isAnchored: true), expected))
                nodes.remove(at: 1)
            }
            node = .sequence(nodes)
        }
        program = try PatternProgram(node)
        self.conditions = conditions
    }

    /// True if some part of `text` matches.
    public func matches(_ text: String) -> Bool {
        let matcher = PatternMatcher(self)
        var text = text
        return text.withUTF8 { matcher.matches($0) }
    }
}

/// A pattern with the memory that matching needs, for use on one text after another.
package final class PatternMatcher {
    private var main: PatternMachine
    private var conditions: [(machine: PatternMachine, expected: Bool)]

    /// For one pattern, on one thread at a time.
    package init(_ pattern: Pattern) {
        main = PatternMachine(pattern.program)
        conditions = pattern.conditions.map { (PatternMachine($0.program), $0.expected) }
    }

    /// True if some part of `text`, which is well-formed UTF-8, matches.
    package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in conditions.indices where conditions[index].machine.matches(text) != conditions[index].expected { return false }
        return main.matches(text)
    }
}
