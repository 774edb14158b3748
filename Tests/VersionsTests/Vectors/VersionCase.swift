import Versions

/// One comparison that a vector file states.
struct VersionCase {
    /// What the file says of two versions: one order, or that they are not the same.
    enum Expectation {
        case order(VersionOrdering)
        case isNot(VersionOrdering)
    }

    /// File and line, or file and number of the test.
    var place: String
    var scheme: VersionScheme
    var a: String
    var b: String
    var expectation: Expectation

    /// What is wrong, or nil; asked both ways round.
    var disagreement: String? {
        do {
            let order = try scheme.compare(a, b)
            let reversed = try scheme.compare(b, a)
            if reversed != order.reversed { return "\(place): \(a) and \(b): \(order), but \(reversed) the other way" }
            let agrees =
                switch expectation {
                case .order(let expected): order == expected
                case .isNot(let excluded): order != excluded
                }
            return agrees ? nil : "\(place): \(a) and \(b): \(order), expected \(expectation)"
        } catch {
            return "\(place): \(error)"
        }
    }
}
