import Testing
import Versions

/// Versions in ascending order, one rank a line; versions of one line are the same.
func expectLadder(_ scheme: VersionScheme, _ ranks: [[String]], sourceLocation: SourceLocation = #_sourceLocation) throws {
    for (first, lower) in ranks.enumerated() {
        for (second, upper) in ranks.enumerated() {
            let expected: VersionOrdering = first < second ? .less : first == second ? .same : .greater
            for a in lower {
                for b in upper {
                    let order = try scheme.compare(a, b)
                    #expect(order == expected, "\(scheme): \(a), \(b)", sourceLocation: sourceLocation)
                }
            }
        }
    }
}

/// Texts that are no versions of `scheme`.
func expectRefused(_ scheme: VersionScheme, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for text in texts {
        #expect(throws: VersionError.self, "\(scheme): \(text)", sourceLocation: sourceLocation) { try scheme.validate(text) }
    }
}
