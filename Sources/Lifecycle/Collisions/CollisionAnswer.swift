public import Diagnostics

/// Whether everything that a device relies on lasts as long as the device.
public enum CollisionAnswer: String, Sendable, Hashable, CaseIterable {
    /// Something ends before it.
    case collides
    /// Nothing is known to end before it, and of something the end is not known.
    case open
    /// Everything has a sure end, and none is before the device's EOS.
    case clear

    /// The answer for a reader.
    public var wording: Wording {
        switch self {
        case .collides: Wording(ja: "機器より先に終わるものがあります", en: "something ends before the device")
        case .open: Wording(ja: "終わりの日が不明なものがあり、まだ判断できません", en: "not decided: the end of something is not known")
        case .clear: Wording(ja: "すべてがEOSまで続きます", en: "everything lasts until EOS")
        }
    }
}
