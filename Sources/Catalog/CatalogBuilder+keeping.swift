extension CatalogBuilder {
    /// What was added since the last call of ``keepAdded()``, so that it can go again.
    struct Unsettled {
        /// The first entry that is new; entries before it are kept in ``replaced`` when they change.
        var first = 0
        var replaced: [(index: Int, entry: Entry)] = []
        /// Sources that came up first.
        var sources: [String] = []
    }

    /// What was added so far stays, whatever ``dropAdded()`` takes back later.
    mutating func keepAdded() {
        unsettled.first = entries.count
        unsettled.replaced.removeAll(keepingCapacity: true)
        unsettled.sources.removeAll(keepingCapacity: true)
    }

    /// Takes back what was added since ``keepAdded()``: a file's checksum comes behind its records, and tells of damage that they do not show.
    mutating func dropAdded() {
        for (index, entry) in unsettled.replaced.reversed() { entries[index] = entry }
        for entry in entries[unsettled.first...] { latest[Self.key(entry.member.source, entry.member.id)] = nil }
        entries.removeSubrange(unsettled.first...)
        touched.subtract(unsettled.sources)
        keepAdded()
    }
}
