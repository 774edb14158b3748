/// Compares two values of one attribute in normal form (NISTIR 7696, section 6.1, table 6-2).
///
/// The table leaves wildcards in the target undefined (rows 4, 8, 11 and 17). They are completed by one rule that never claims too much, *a wildcard in
/// the target is matched as it is written*: ANY includes every value (4); NA is no string (8); a string without wildcards includes no pattern (11); a
/// pattern equals itself and includes another only if it covers all that the other can stand for (17).
enum AttributeComparison {
    static func relation(_ source: Span<UInt8>, _ target: Span<UInt8>) -> CPERelation {
        if equals(source, target) { return .equal }
        if isLone(.star, source) { return .superset }
        if isLone(.star, target) { return .subset }
        if isLone(.hyphen, source) || isLone(.hyphen, target) { return .disjoint }
        guard Pattern.hasWildcards(source) else { return .disjoint }
        return Pattern.covers(source, target) ? .superset : .disjoint
    }

    private static func isLone(_ byte: UInt8, _ value: Span<UInt8>) -> Bool { value.count == 1 && value[0] == byte }

    private static func equals(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for position in left.indices where left[position] != right[position] { return false }
        return true
    }
}
