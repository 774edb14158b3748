import Versions

/// Whether a version is affected by what an OSV record says of a package (OSV schema, "Evaluation").
enum RangeEvaluation {
    /// The answer, with the words to show for it.
    enum Answer {
        case affected(because: String, fixedIn: String?)
        case notAffected
        case notComparable(scheme: VersionScheme)
        case noRange
        /// The component has no version, and not every version is affected.
        case noVersion
    }

    /// The answer for a component that may have no version.
    static func answer(_ view: AffectedView, statedVersion version: String?) throws(CatalogError) -> Answer {
        if let version { return try answer(view, version: version, isOpen: VersionWords.areRange(version)) }
        let isEvery = try view.ranges().ranges.contains { range in
            range.events.count == 1 && range.events[0].kind == .introduced && range.events[0].version.elementsEqual("0".utf8)
        }
        return isEvery ? .affected(because: "*", fixedIn: nil) : .noVersion
    }

    /// Looks at the list of single versions and at every range; any of them is enough. Nothing is made of the ranges: most of them do not apply.
    ///
    /// - Parameter isOpen: whether what stands for the version speaks of several (`2.x`), where its order takes any text.
    static func answer(_ view: AffectedView, version: String, isOpen: Bool = false) throws(CatalogError) -> Answer {
        var cursor = view.rest
        let scheme = view.scheme ?? .generic
        var uncomparable: VersionScheme?
        let ranges = try cursor.count()
        for _ in 0..<ranges {
            switch try evaluate(&cursor, scheme, version, isOpen) {
            case .notComparable(let order): uncomparable = order
            case .affected(let because, let fixedIn): return .affected(because: because, fixedIn: fixedIn)
            case .notAffected, .noRange, .noVersion: continue
            }
        }
        let count = try cursor.count()
        for _ in 0..<count {
            let entry = try cursor.raw()
            if isSame(entry, version, scheme) {
                return .affected(because: "= \(text(entry))", fixedIn: nextFix(try view.ranges().ranges, after: version, scheme))
            }
        }
        if let uncomparable { return .notComparable(scheme: uncomparable) }
        if isOpen, count > 0 { return .notComparable(scheme: scheme) }
        return ranges == 0 && count == 0 ? .noRange : .notAffected
    }

    private static func isSame(_ entry: Bytes, _ version: String, _ scheme: VersionScheme) -> Bool {
        let own = version.utf8.span
        if entry.count == own.count, entry.elementsEqual(version.utf8) { return true }
        if scheme == .pypi, differInFirstNumber(entry.span, own) { return false }
        return compare(own, entry.span, scheme) == .same
    }

    /// How the component's version stands to one that a record names; nil where they cannot be compared. A build of a Python release that somebody
    /// made for themselves (`2.5.1+cu118`) is that release, unless the record names a build as well (PEP 440, "Version specifiers").
    static func compare(_ version: Span<UInt8>, _ stated: Span<UInt8>, _ scheme: VersionScheme) -> VersionOrdering? {
        guard scheme == .pypi, let plus = localLabel(version), localLabel(stated) == nil else { return try? scheme.compare(version, stated) }
        return try? scheme.compare(version.extracting(first: plus), stated)
    }

    /// Where the local label of a Python version begins; nil if it has none.
    private static func localLabel(_ version: Span<UInt8>) -> Int? {
        for index in version.indices where version[index] == UInt8(ascii: "+") { return index }
        return nil
    }

    /// Whether both begin with numbers, and with different ones: no two such versions of Python's are the same (PEP 440), unless one has an epoch.
    /// Lists of a hundred
    /// versions are told by that alone.
    private static func differInFirstNumber(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard let one = firstNumber(left), let other = firstNumber(right) else { return false }
        return one != other
    }

    /// nil where it is no plain number at the beginning, or too long, or an epoch follows.
    private static func firstNumber(_ text: Span<UInt8>) -> Int? {
        var number = 0
        var index = 0
        while index < text.count, text[index] &- UInt8(ascii: "0") < 10 {
            guard index < 15 else { return nil }
            number = number * 10 + Int(text[index] &- UInt8(ascii: "0"))
            index += 1
        }
        return index == 0 || index < text.count && text[index] == UInt8(ascii: "!") ? nil : number
    }

    /// Where a version stands in one range, event by event; `cursor` is behind the range then.
    private struct Walk {
        var isAffected = false
        var start: Event?
        var limited = false
        var belowLimit = false
        /// The event that closed the question; what follows is only looked at for limits.
        var end: Event?
        /// The first version behind ``end`` that is not affected.
        var fix: Event?
        /// Whether what was the fix turned out to be a hole, or where another range begins: the end of that is looked for.
        var isBeyond = false
        var isComparable = true
        /// Whether the version is the name of a branch, or speaks of several: what is in that and what is not, no bound tells.
        let isBranch: Bool

        mutating func take(_ event: Event, _ version: String, _ scheme: VersionScheme) {
            guard isComparable else { return }
            if isBranch, !event.isZero, !event.isAny {
                isComparable = false
                return
            }
            guard end == nil else {
                guard event.kind == .limit else { return lookForFix(event) }
                limited = true
                if event.isAny || compare(version.utf8.span, event.version.span, scheme) == .less { belowLimit = true }
                return
            }
            if event.kind == .introduced, event.isZero {
                isAffected = true
                start = nil
                return
            }
            if event.kind == .limit {
                limited = true
                if event.isAny {
                    belowLimit = true
                    return
                }
            }
            guard let order = event.order(of: version, scheme) else {
                isComparable = false
                return
            }
            switch event.kind {
            case .introduced where order != .less:
                isAffected = true
                start = event
            case .introducedAfter where order == .greater:
                isAffected = true
                start = event
            case .fixed where order != .less, .lastAffected where order == .greater: isAffected = false
            case .limit: if order == .less { belowLimit = true }
            // Events are sorted: the first one beyond the version closes the question.
            case .fixed, .lastAffected, .introduced, .introducedAfter:
                guard isAffected else { return }
                end = event
                fix = event.kind == .fixed ? event : nil
            }
        }

        /// `fixed 1.5` with `introduced 1.5`, or `> 1.5`, at once behind it ends nothing: a range that takes one version out (`!=1.5`) is mended
        /// where it ends.
        private mutating func lookForFix(_ event: Event) {
            switch event.kind {
            case .introduced, .introducedAfter:
                guard let found = fix, found.version.elementsEqual(event.version) else { return }
                fix = nil
                isBeyond = true
            case .fixed where isBeyond:
                fix = event
                isBeyond = false
            case .fixed, .lastAffected, .limit: isBeyond = false
            }
        }
    }

    private static func evaluate(_ cursor: inout ByteCursor, _ own: VersionScheme, _ version: String, _ isOpen: Bool) throws(CatalogError) -> Answer {
        let scheme = SchemeNumber.scheme(try cursor.byte()) ?? own
        var walk = Walk(isBranch: isOpen || scheme == .composer && version.hasPrefix("dev-"))
        for _ in 0..<(try cursor.count()) {
            guard let kind = VersionEvent.Kind(rawValue: try cursor.byte()) else { throw cursor.damage }
            walk.take(Event(kind: kind, version: try cursor.raw()), version, scheme)
        }
        guard walk.isComparable else { return .notComparable(scheme: scheme) }
        guard walk.isAffected, !walk.limited || walk.belowLimit else { return .notAffected }
        return .affected(because: words(walk.start, walk.end), fixedIn: walk.fix.map { text($0.version) })
    }

    /// The first fixed version beyond `version`, for a version that was listed one by one.
    private static func nextFix(_ ranges: [AffectedView.Range], after version: String, _ scheme: VersionScheme) -> String? {
        for range in ranges {
            for event in range.events where event.kind == .fixed {
                if compare(version.utf8.span, event.version.span, range.scheme ?? scheme) == .less { return text(event.version) }
            }
        }
        return nil
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// An event where it lies.
    private struct Event {
        let kind: VersionEvent.Kind
        let version: Bytes

        var isZero: Bool { version.count == 1 && version[0] == UInt8(ascii: "0") }
        var isAny: Bool { version.count == 1 && version[0] == UInt8(ascii: "*") }

        /// How `own` stands to it. Where a range ends, a whole branch may be named.
        func order(of own: String, _ scheme: VersionScheme) -> VersionOrdering? {
            if kind == .lastAffected || kind == .introducedAfter, BranchEnd.isOne(version.span) {
                return BranchEnd.order(own.utf8.span, version.span, scheme)
            }
            return RangeEvaluation.compare(own.utf8.span, version.span, scheme)
        }
    }

    private static func words(_ start: Event?, _ end: Event?) -> String {
        var parts: [String] = []
        if let start { parts.append((start.kind == .introducedAfter ? "> " : ">= ") + text(start.version)) }
        switch end?.kind {
        case .fixed?: parts.append("< " + text(end?.version))
        case .lastAffected?: parts.append("<= " + text(end?.version))
        case .introduced?, .introducedAfter?, .limit?, nil: break
        }
        return parts.isEmpty ? "*" : parts.joined(separator: ", ")
    }

    private static func text(_ bytes: Bytes?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
