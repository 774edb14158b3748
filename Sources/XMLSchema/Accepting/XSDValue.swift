/// What text a simple type takes (XML Schema part 2), as far as it is told here.
struct XSDValue {
    /// The built-in type that it comes from.
    enum Base {
        case text, boolean, decimal, integer, date, dateTime, address
        /// One of these.
        case union([Int])
    }

    /// What becomes of white space before the text is looked at.
    enum Space { case kept, replaced, collapsed }

    var base: Base
    var space: Space
    /// It must be in each of these.
    var listed: [XSDTextSet] = []
    /// All of one level are alternatives; those of each derivation must match.
    var patterns: [[XSDPattern]] = []
    var shortest = 0
    var longest = Int.max
    var least = -Double.infinity
    var most = Double.infinity

    /// The built-in type of this name; nil for one that is not told here.
    static func builtIn(_ name: XSDBytes) -> XSDValue? {
        switch String(decoding: name, as: UTF8.self) {
        case "string": XSDValue(base: .text, space: .kept)
        case "normalizedString": XSDValue(base: .text, space: .replaced)
        case "token": XSDValue(base: .text, space: .collapsed)
        case "boolean": XSDValue(base: .boolean, space: .collapsed)
        case "decimal": XSDValue(base: .decimal, space: .collapsed)
        case "integer": XSDValue(base: .integer, space: .collapsed)
        case "nonNegativeInteger": XSDValue(base: .integer, space: .collapsed, least: 0)
        case "positiveInteger": XSDValue(base: .integer, space: .collapsed, least: 1)
        // libxml2 does not take white space around these, although the standard does (3.2.7): left to it.
        case "date": XSDValue(base: .date, space: .kept)
        case "dateTime": XSDValue(base: .dateTime, space: .kept)
        case "anyURI": XSDValue(base: .address, space: .collapsed)
        default: nil
        }
    }

    /// Is `given` certainly of the type? Unions are not asked here.
    func takes(_ given: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = given
        switch space {
        case .kept: break
        // Texts that would change are rare: left to others where what they are matters.
        case .replaced: if isNarrowed, text.contains(where: { $0 == 9 || $0 == 10 || $0 == 13 }) { return false }
        case .collapsed:
            guard let plain = XSDText.collapsed(text) else {
                if case .text = base, !isNarrowed { return true }
                return false
            }
            text = plain
        }
        switch base {
        case .text:
            guard isNarrowed else { return true }
            if shortest > 0 || longest < Int.max {
                // Characters, of which a byte that does not go on with another is one.
                let count = text.count { $0 & 0xC0 != 0x80 }
                guard count >= shortest, count <= longest else { return false }
            }
        case .boolean: guard XSDText.isBoolean(text) else { return false }
        case .decimal, .integer:
            var isWhole = false
            if case .integer = base { isWhole = true }
            guard let number = XSDText.decimal(text, isWhole: isWhole), number >= least, number <= most else { return false }
        case .date: guard XSDText.isDate(text) else { return false }
        case .dateTime: guard XSDText.isDateTime(text) else { return false }
        case .address: guard XSDText.isAddress(text) else { return false }
        case .union: return false
        }
        for alternatives in patterns where !alternatives.contains(where: { $0.matches(text) }) { return false }
        // By their bytes: texts that Unicode takes for the same are two to the standard (4.3.5).
        for set in listed where !set.contains(text) { return false }
        return true
    }

    /// True for a type that takes any text at all.
    var takesAnything: Bool {
        if case .text = base { return !isNarrowed }
        return false
    }

    private var isNarrowed: Bool { !listed.isEmpty || !patterns.isEmpty || shortest > 0 || longest < Int.max }
}
