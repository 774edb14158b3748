/// The generic order on ranges of two texts, docs/decisions/0004-generic-version-order.md.
enum GenericOrder {
    /// Token by token: a word that announces a release, the end, any other word, a number.
    static func suffixes(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = GenericTokens(aRange)
        var right = GenericTokens(bRange)
        while true {
            let x = left.next(in: a)
            let y = right.next(in: b)
            if x.kind != y.kind { return VersionOrdering(x.kind.rawValue, y.kind.rawValue) }
            let order: VersionOrdering =
                switch x.kind {
                case .number: ByteOrder.numbers(a, x.text, b, y.text)
                case .preRelease: VersionOrdering(x.stage, y.stage)
                case .addition: ByteOrder.textIgnoringCase(a, x.text, b, y.text)
                case .end: .same
                }
            if order != .same || x.kind == .end { return order }
        }
    }
}
