public import Diagnostics

/// Losses that a person reads as one: of one field, for one reason, from many entries, with many values.
///
/// ``SBOMWriter`` names each loss by itself; this is only how they are told.
public struct SBOMLossGroup: Sendable {
    /// Different values of one field that are still told one by one.
    public static let mostValues = 3
    /// Entries that are named before the rest is only counted.
    public static let namedEntries = 5

    /// The first of them.
    public private(set) var first: SBOMLoss
    /// How many there are.
    public private(set) var count = 0
    /// How many differ in more than the entry.
    public private(set) var values = 0
    /// The first entries that they are from.
    public private(set) var entries: [String] = []

    private init(_ first: SBOMLoss) { self.first = first }

    private mutating func take(_ loss: SBOMLoss) {
        count += 1
        if let component = loss.component, entries.count < Self.namedEntries { entries.append(component) }
    }

    /// The losses in groups, in the order of the first of each.
    public static func groups(_ losses: [SBOMLoss]) -> [SBOMLossGroup] {
        var kinds: [String: Set<SBOMLoss.Kind>] = [:]
        for loss in losses { kinds[key(loss), default: []].insert(loss.kind) }
        var groups: [SBOMLossGroup] = []
        var places: [SBOMLoss.Kind: Int] = [:]
        var placesOfFields: [String: Int] = [:]
        for loss in losses {
            let key = key(loss)
            let values = kinds[key]?.count ?? 1
            let isOne = values > mostValues
            let place = (isOne ? placesOfFields[key] : places[loss.kind]) ?? groups.count
            if place == groups.count {
                groups.append(SBOMLossGroup(loss))
                groups[place].values = isOne ? values : 1
                if isOne { placesOfFields[key] = place } else { places[loss.kind] = place }
            }
            groups[place].take(loss)
        }
        return groups
    }

    /// The field and why it is lost, whatever its value.
    private static func key(_ loss: SBOMLoss) -> String { "\(loss.code) \(loss.field)" }

    /// What was lost, in both languages, without the entries: the first value, and how many others there are.
    public var wording: Wording {
        guard values > 1 else { return first.wording }
        let others = values - 1
        return Wording(
            ja: "\(first.wording.japanese)ほかの\(others)種類の値も同様です。",
            en: "\(first.wording.english) The same goes for \(others) other values.")
    }
}
