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
        if let version { return try answer(view, version: version) }
        let isEvery = try view.ranges().ranges.contains { range in
            range.events.count == 1 && range.events[0].kind == .introduced && range.events[0].version.elementsEqual("0".utf8)
        }
        return isEvery ? .affected(because: "*", fixedIn: nil) : .noVersion
    }

    /// Looks at the list of single versions and at every range; any of them is enough.
    static func answer(_ view: AffectedView, version: String) throws(CatalogError) -> Answer {
        var (ranges, listed) = try view.ranges()
        let scheme = view.scheme ?? .generic
        var uncomparable: VersionScheme?
        var affected: (because: String, fixedIn: String?)?
        for range in ranges {
            let order = range.scheme ?? scheme
            switch evaluate(range, order, version) {
            case .affected(let because, let fixedIn):
                affected = (because, fixedIn)
            case .notComparable: uncomparable = order
            default: break
            }
            if affected != nil { break }
        }
        if let affected { return .affected(because: affected.because, fixedIn: affected.fixedIn) }
        let count = try listed.count()
        for _ in 0..<count {
            let entry = try listed.raw()
            if isSame(entry, version, scheme) {
                return .affected(because: "= \(String(decoding: entry, as: UTF8.self))", fixedIn: nextFix(ranges, after: version, scheme))
            }
        }
        if let uncomparable { return .notComparable(scheme: uncomparable) }
        return ranges.isEmpty && count == 0 ? .noRange : .notAffected
    }

    private static func isSame(_ entry: UnsafeBufferPointer<UInt8>, _ version: String, _ scheme: VersionScheme) -> Bool {
        if entry.elementsEqual(version.utf8) { return true }
        return (try? scheme.compare(entry.span, version.utf8.span)) == .same
    }

    private static func evaluate(_ range: AffectedView.Range, _ scheme: VersionScheme, _ version: String) -> Answer {
        var isAffected = false
        var start: (kind: VersionEvent.Kind, version: UnsafeBufferPointer<UInt8>)?
        var limited = false
        var belowLimit = false
        for (index, event) in range.events.enumerated() {
            if event.kind == .introduced, event.version.elementsEqual("0".utf8) {
                isAffected = true
                start = nil
                continue
            }
            if event.kind == .limit {
                limited = true
                if event.version.elementsEqual("*".utf8) {
                    belowLimit = true
                    continue
                }
            }
            guard let order = try? scheme.compare(version.utf8.span, event.version.span) else { return .notComparable(scheme: scheme) }
            switch event.kind {
            case .introduced where order != .less:
                isAffected = true
                start = event
            case .introducedAfter where order == .greater:
                isAffected = true
                start = event
            case .fixed where order != .less, .lastAffected where order == .greater: isAffected = false
            case .limit where order == .less: belowLimit = true
            case .fixed, .lastAffected, .introduced, .introducedAfter:
                // Events are sorted: the first one beyond the version closes the question.
                if isAffected, order == .less || event.kind != .fixed && event.kind != .introduced {
                    return limitHolds(range, index, limited, belowLimit, version, scheme)
                        ? .affected(because: words(start, event), fixedIn: event.kind == .fixed ? text(event.version) : nil) : .notAffected
                }
            case .limit: break
            }
        }
        guard isAffected, !limited || belowLimit else { return .notAffected }
        return .affected(because: words(start, nil), fixedIn: nil)
    }

    /// Limits may stand after the event that settled the matter.
    private static func limitHolds(
        _ range: AffectedView.Range, _ index: Int, _ limited: Bool, _ below: Bool, _ version: String, _ scheme: VersionScheme
    ) -> Bool {
        var (limited, below) = (limited, below)
        for event in range.events[(index + 1)...] where event.kind == .limit {
            limited = true
            if event.version.elementsEqual("*".utf8) || (try? scheme.compare(version.utf8.span, event.version.span)) == .less { below = true }
        }
        return !limited || below
    }

    /// The first fixed version beyond `version`, for a version that was listed one by one.
    private static func nextFix(_ ranges: [AffectedView.Range], after version: String, _ scheme: VersionScheme) -> String? {
        for range in ranges {
            for event in range.events where event.kind == .fixed {
                if (try? (range.scheme ?? scheme).compare(version.utf8.span, event.version.span)) == .less { return text(event.version) }
            }
        }
        return nil
    }

    private typealias Event = (kind: VersionEvent.Kind, version: UnsafeBufferPointer<UInt8>)

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

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>?) -> String { bytes.map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
