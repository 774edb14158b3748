import Advisories

/// A document as feeds and directories list it.
struct ListedDocument {
    let url: String
    /// The labels of the feeds and directories that list it.
    var labels: Set<AreaLabel> = []
    /// Its entries in feeds.
    var entries: [RolieFeed.Entry] = []
    /// Path below the directory that lists it.
    var path: String?
    /// The newest date in changes.csv.
    var changed: AdvisoryTime?
    /// Where it was listed, for what is said of it.
    var listedBy: Int
}
