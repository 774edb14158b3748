import Catalog
import Diagnostics

/// How old the catalogue is, in words.
enum CatalogueAge {
    /// `6時間前に作成`.
    static func text(_ call: PageCall) -> String {
        guard let catalog = try? call.desk.catalogue.current() else { return call.say("なし", "none") }
        guard let made = JapanTime.seconds(catalog.info.created) else { return catalog.info.created }
        let hours = max(0, call.desk.seconds() - made) / 3600
        if hours == 0 { return call.say("1時間以内に作成", "built within the hour") }
        return hours < 48
            ? call.say("\(hours)時間前に作成", hours == 1 ? "built 1 hour ago" : "built \(hours) hours ago")
            : call.say("\(hours / 24)日前に作成", "built \(hours / 24) days ago")
    }
}
