public import Diagnostics

/// How an installed device is connected.
public enum NetworkState: String, Sendable, CaseIterable {
    /// On a network with others.
    case connected
    /// On a network of its own, behind a firewall or the like.
    case segmented
    /// No network; data come and go on removable media.
    case media
    /// Neither network nor media.
    case isolated
    /// Nobody has said.
    case unknown

    /// The word for people.
    public var title: Wording {
        switch self {
        case .connected: Wording(ja: "接続", en: "connected")
        case .segmented: Wording(ja: "分離ネットワーク", en: "segmented network")
        case .media: Wording(ja: "媒体のみ", en: "removable media only")
        case .isolated: Wording(ja: "非接続", en: "not connected")
        case .unknown: Wording(ja: "不明", en: "unknown")
        }
    }
}
