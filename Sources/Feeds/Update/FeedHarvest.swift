/// What fetching one source gave: files to import, and what to remember once they are in.
struct FeedHarvest {
    var files: [String] = []
    var validators: [String: Downloader.Validators] = [:]
    var cursor: String?
    /// Whether the files are all that the source has.
    var isWhole = false
}
