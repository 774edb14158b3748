public import Diagnostics

/// Types of compensating controls (Table 3 of the guidance; the full list is that of IMDRF N70, Table 1). The list is not exhaustive, and one or several may be right.
public enum ControlType: String, Sendable, Hashable, CaseIterable {
    /// A controlled area, seals.
    case physicalAccess = "physical_access"
    /// USB and the like restricted.
    case removableMedia = "removable_media"
    /// Off the institution's network.
    case networkIsolation = "network_isolation"
    /// A segment of its own.
    case networkSegregation = "network_segregation"
    /// Detection on device and network.
    case monitoring
    /// Remote access removed.
    case remoteAccess = "remote_access"
    /// Only the ports that are needed.
    case firewall
    /// Protection against malware, after asking the maker.
    case antiMalware = "anti_malware"
    /// Against loss of data.
    case backup
    /// Another, described by its name.
    case other

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .physicalAccess: Wording(ja: "物理的アクセスの制限", en: "physical access")
        case .removableMedia: Wording(ja: "リムーバブルメディアの管理", en: "removable media")
        case .networkIsolation: Wording(ja: "ネットワークの隔離", en: "network isolation")
        case .networkSegregation: Wording(ja: "ネットワークの分離", en: "network segregation")
        case .monitoring: Wording(ja: "監視", en: "monitoring")
        case .remoteAccess: Wording(ja: "リモートアクセスの廃止", en: "remote access removed")
        case .firewall: Wording(ja: "ファイアウォール", en: "firewall")
        case .antiMalware: Wording(ja: "マルウェア対策", en: "anti-malware")
        case .backup: Wording(ja: "バックアップと復元", en: "backup and restore")
        case .other: Wording(ja: "その他", en: "other")
        }
    }
}
