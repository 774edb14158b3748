/// Losses as they are gathered while a document is made to fit a format.
struct LossList {
    private(set) var losses: [SBOMLoss] = []
    /// The entry that is being fitted.
    var component: String?

    mutating func add(_ kind: SBOMLoss.Kind) { losses.append(SBOMLoss(kind, component: component)) }

    /// Takes back what turned out otherwise further on.
    mutating func withdraw(_ kind: SBOMLoss.Kind) { losses.removeAll { $0.kind == kind } }

    /// Empties a text that the target has no place for.
    mutating func drop(_ field: String, _ text: inout String?) {
        if text != nil { add(.noField(field: field)) }
        text = nil
    }

    /// Empties a list that the target has no place for.
    mutating func drop<Element>(_ field: String, _ list: inout [Element]) {
        if !list.isEmpty { add(.noField(field: field)) }
        list = []
    }

    /// Empties a text that does not pass `check`.
    mutating func require(_ field: String, _ text: inout String?, _ check: (String) -> Bool) {
        guard let value = text, !check(value) else { return }
        add(.valueRefused(field: field, value: value))
        text = nil
    }

    /// Names an unread member: an element of SPDX 3 by its class, and not at all where the model has what it says.
    mutating func lose(_ field: UnknownField) {
        if let name = SPDX3Kept.lossName(field) { add(.unreadField(field: name)) }
    }

    /// Drops all unread members.
    mutating func dropUnread(_ fields: inout [UnknownField]) {
        for field in fields { lose(field) }
        fields = []
    }
}
