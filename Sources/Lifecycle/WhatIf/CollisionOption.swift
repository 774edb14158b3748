public import Diagnostics
public import Duties

/// Something that a maker could do about a collision, and the least it would have to reach.
public struct CollisionOption: Sendable, Hashable {
    /// What.
    public let kind: OptionKind
    /// The day that it has to reach: the new end at the earliest for what lasts longer, the new milestone for a date moved forward, the end of the control's own
    /// support at the earliest; nil if it cannot be done.
    public let day: CalendarDay?
    /// Why it cannot be done; nil if it can.
    public let obstacle: Obstacle?

    /// Why an option is no option.
    public enum Obstacle: String, Sendable, Hashable, CaseIterable {
        /// EOS would come no later than EOL: EOL would have to move too.
        case eosNotAfterEOL = "eos_not_after_eol"
        /// EOL would come no later than the release.
        case eolNotAfterRelease = "eol_not_after_release"
        /// The day is over.
        case isPast = "is_past"
        /// It ends after EOL: moving EOL changes nothing.
        case endsAfterEOL = "ends_after_eol"

        /// The reason for a reader.
        public var wording: Wording {
            switch self {
            case .eosNotAfterEOL: Wording(ja: "EOSがEOLより後でなくなります。EOLも動かす必要があります。", en: "EOS would not come after EOL; EOL would have to move too.")
            case .eolNotAfterRelease: Wording(ja: "EOLが販売開始より後でなくなります。", en: "EOL would not come after the release.")
            case .isPast: Wording(ja: "その日はすでに過ぎています。", en: "that day is over.")
            case .endsAfterEOL: Wording(ja: "EOLより後に終わるため、EOLを動かしても変わりません。", en: "it ends after EOL; moving EOL changes nothing.")
            }
        }
    }

    /// The options about a collision of a plan with `days`, all six, each with what it has to reach or why it cannot be done.
    public static func all(for collision: Collision, _ days: PlanDays, today: CalendarDay) -> [CollisionOption] {
        OptionKind.allCases.map { kind in
            switch kind {
            case .otherGeneration, .substitution, .compensatingControl, .extendedContract:
                return CollisionOption(kind: kind, day: days.eos, obstacle: nil)
            case .earlierEOL:
                guard collision.daysToEOL > 0 else { return CollisionOption(kind: kind, day: nil, obstacle: .endsAfterEOL) }
                if let release = days.release, collision.end <= release {
                    return CollisionOption(kind: kind, day: nil, obstacle: .eolNotAfterRelease)
                }
                return moved(kind, collision.end, today)
            case .earlierEOS:
                guard collision.end > days.eol else { return CollisionOption(kind: kind, day: nil, obstacle: .eosNotAfterEOL) }
                return moved(kind, collision.end, today)
            }
        }
    }

    private static func moved(_ kind: OptionKind, _ day: CalendarDay, _ today: CalendarDay) -> CollisionOption {
        day < today ? CollisionOption(kind: kind, day: nil, obstacle: .isPast) : CollisionOption(kind: kind, day: day, obstacle: nil)
    }

    /// The option for a reader.
    public var wording: Wording {
        if let obstacle {
            return Wording(
                ja: "\(kind.wording.japanese): できません。\(obstacle.wording.japanese)",
                en: "\(kind.wording.english): not possible; \(obstacle.wording.english)")
        }
        guard let day else { return kind.wording }
        switch kind {
        case .earlierEOL, .earlierEOS:
            return Wording(ja: "\(kind.wording.japanese): \(day)", en: "\(kind.wording.english): \(day)")
        default:
            return Wording(ja: "\(kind.wording.japanese): \(day)まで続くこと", en: "\(kind.wording.english): must last until \(day)")
        }
    }
}
