public import Diagnostics
public import Duties

/// A resource in a timeline.
public struct TimelineBar: Sendable, Hashable {
    /// How it stands to the device.
    public enum Mark: String, Sendable, Hashable, CaseIterable {
        /// The first that ends before the device.
        case first
        /// It ends before the device.
        case collision
        /// It ends before the device, and a measure meets that.
        case treated
        /// Its end is not known or in doubt.
        case open
        /// It lasts.
        case fine

        /// The words for a reader.
        public var wording: Wording {
            switch self {
            case .first: Wording(ja: "最初に機器より先に終わる", en: "the first to end before the device")
            case .collision: Wording(ja: "機器より先に終わる", en: "ends before the device")
            case .treated: Wording(ja: "機器より先に終わる(対策あり)", en: "ends before the device, with a measure")
            case .open: Wording(ja: "未確定", en: "not settled")
            case .fine: Wording(ja: "EOSまで続く", en: "lasts until EOS")
            }
        }
    }

    /// Place of the resource among those of the ``CollisionReckoner``.
    public let place: Int
    /// Its name with its version.
    public let name: String
    /// Its kind.
    public let kind: ResourceKind
    /// Its last day; nil if not known.
    public let end: CalendarDay?
    /// How it stands to the device.
    public let mark: Mark
}
