import Diagnostics

/// What fetching one source gave: files to import, and what to remember once they are in.
struct FeedHarvest {
    var files: [String] = []
    /// The addresses of ``files``, by path.
    var origins: [String: String] = [:]
    var validators: [String: Downloader.Validators] = [:]
    var cursor: String?
    /// Whether the files are all that the source has.
    var isWhole = false
    /// Whether the files are what has changed since the last time, rather than everything.
    var isChanges = false
    /// Why addresses gave nothing, while others did.
    var missed: [any ExplainedError] = []
    /// What there is to say though nothing is wrong.
    var remarks: [any ExplainedError] = []
    /// Ids of records that were to come and did not.
    var unread: [String] = []

    mutating func add(_ path: String, from url: String) {
        files.append(path)
        origins[path] = url
    }
}
