public import Diagnostics
public import Duties

/// What follows when a part of a device reaches its end (IMDRF N70 5.5, R-070): a person answers three questions, the table gives the outcome.
public struct ComponentEndDecision: Sendable, Hashable {
    /// What follows for the device's stage.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// It stays in its stage.
        case stay
        /// It moves to limited support.
        case toLimitedSupport = "to_limited_support"
        /// It moves to end of support.
        case toEndOfSupport = "to_end_of_support"
        /// The table says nothing: N70's tests for entering a stage are to be applied by a person.
        case notSpelledOut = "not_spelled_out"
        /// An answer is missing, and more than one outcome is possible.
        case undecided

        /// The outcome for a reader.
        public var wording: Wording {
            switch self {
            case .stay: Wording(ja: "段階は変わらない", en: "the stage stays")
            case .toLimitedSupport: Wording(ja: "限定的サポート段階へ移る", en: "move to limited support")
            case .toEndOfSupport: Wording(ja: "サポート終了段階へ移る", en: "move to end of support")
            case .notSpelledOut:
                Wording(ja: "N70の表に記載がない。サポート終了段階に入る条件を人が判断する", en: "not in N70's table: a person applies the test for end of support")
            case .undecided: Wording(ja: "まだ答えのない問いがあり、決まらない", en: "not decided: a question has no answer yet")
            }
        }
    }

    /// What follows.
    public let outcome: Outcome
    /// Users are to be told that the part reached its end.
    public let tellsUsers: Bool
    /// The move is to be public.
    public let tellsPublic: Bool

    /// The outcome for a device in `stage`; nil in development and after EOS, where nothing can move any more: there hold.
    ///
    /// - Parameters:
    ///   - harms: the end has an impact on patient safety.
    ///   - isTreated: the risk is treated.
    ///   - usesUnsupported: the treatment relies on unsupported parts.
    public init?(in stage: DeviceStage, harms: Truth, isTreated: Truth, usesUnsupported: Truth) {
        guard stage == .support || stage == .limitedSupport else { return nil }
        // Every answer still possible is tried; one outcome for all of them is the outcome.
        var outcomes: Set<Outcome> = []
        for harms in harms.possible {
            for isTreated in isTreated.possible {
                for usesUnsupported in usesUnsupported.possible {
                    outcomes.insert(Self.row(stage, harms, isTreated, usesUnsupported))
                }
            }
        }
        let outcome = outcomes.count == 1 ? outcomes.first ?? .undecided : .undecided
        self.outcome = outcome
        // Users hear of a part's end in every row; where the risk is treated with supported parts it is the notice of the update.
        tellsUsers = true
        tellsPublic = [.toLimitedSupport, .toEndOfSupport, .notSpelledOut].contains(outcome)
    }

    private static func row(_ stage: DeviceStage, _ harms: Bool, _ isTreated: Bool, _ usesUnsupported: Bool) -> Outcome {
        guard harms else { return .stay }
        if stage == .support {
            guard isTreated else { return .notSpelledOut }
            return usesUnsupported ? .toLimitedSupport : .stay
        }
        return isTreated ? .stay : .toEndOfSupport
    }
}

extension Truth {
    fileprivate var possible: [Bool] {
        switch self {
        case .yes: [true]
        case .no: [false]
        case .unknown: [false, true]
        }
    }
}
