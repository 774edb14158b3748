extension CatalogBuilder {
    /// Marks as withdrawn what an advisory said in an earlier version and says no longer in its newest: a vulnerability that it dropped, or all of it.
    ///
    /// The records of one version share its date, so that an older date tells an older version.
    mutating func retireReplaced() {
        var newest: [String: RecordTime] = [:]
        for entry in entries {
            guard let document = entry.document else { continue }
            let key = entry.member.source + "\u{0}" + document
            newest[key] = newest[key].map { max($0, entry.modified) } ?? entry.modified
        }
        for index in entries.indices {
            guard let document = entries[index].document, let last = newest[entries[index].member.source + "\u{0}" + document] else { continue }
            if entries[index].modified < last { entries[index].row.flags |= RecordRow.withdrawn }
        }
    }
}
