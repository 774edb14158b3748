/// The entries of CISA's list that one import brings, from however many files: those of the latest edition.
struct KEVIntake {
    /// A file's entries.
    struct Edition {
        let file: String
        /// When it was released; of a table, which does not say, when its latest entry was added.
        let day: RecordTime
        var entries: [VulnerabilityRecord] = []

        /// Whether `other` is a later one. A table is compared with a list by what both say: when their latest entries were added.
        func isEarlier(than other: Edition) -> Bool {
            isTable == other.isTable ? day < other.day : added < other.added
        }

        /// A table has days alone.
        private var isTable: Bool { day.text.utf8.count == 10 }
        private var added: RecordTime { entries.map { RecordTime($0.modified) }.max() ?? day }
    }

    /// The latest edition; nil where no file had one.
    private(set) var latest: Edition?
    /// Editions older than that.
    private(set) var passed: [Edition] = []
    private var current: Edition?

    /// What comes next is of `file`, whose list was released at `time`; nil: it holds no such list.
    mutating func begin(_ file: String, released time: String?) {
        end()
        if let time { current = Edition(file: file, day: RecordTime(time)) }
    }

    /// Takes an entry of the list that was begun.
    ///
    /// - Returns: false if it is of no list, but an entry by itself.
    mutating func take(_ entry: VulnerabilityRecord, of file: String) -> Bool {
        guard entry.source == KEVReader.source, current?.file == file else { return false }
        current?.entries.append(entry)
        return true
    }

    /// Forgets the file that is being read.
    mutating func drop() { current = nil }

    /// Ends the last file.
    mutating func end() {
        defer { current = nil }
        guard let new = current, !new.entries.isEmpty else { return }
        guard let held = latest else { return latest = new }
        if new.isEarlier(than: held) {
            passed.append(new)
        } else if held.isEarlier(than: new) {
            passed.append(held)
            latest = new
        } else {
            // Both forms of one edition: the list says more of its day.
            latest = new.day < held.day ? held : new
        }
    }
}
