import Diagnostics

/// The scores that one import brings, from however many files: those of the latest day.
struct EPSSIntake {
    /// The scores; nil where no file had any.
    private(set) var table: EPSSTable?
    /// The files that they come from.
    private(set) var files: [String] = []
    /// Files whose scores are older than those of others, with what they say of their day.
    private(set) var passed: [(file: String, day: String)] = []
    private var current: (file: String, reader: EPSSReader)?

    /// What comes next is another file, whatever its name: an archive may hold two of one name.
    mutating func begin() { endFile() }

    /// Takes a line, without its end; the lines of one file come one after another.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>, of file: String) throws(CatalogError) {
        if current?.file != file {
            endFile()
            current = (file, EPSSReader())
        }
        try current?.reader.take(line)
    }

    /// Forgets the file that is being read: a part of a day would pass for all of it.
    mutating func drop() { current = nil }

    /// Ends the last file.
    mutating func end() {
        endFile()
        table?.settle()
    }

    private mutating func endFile() {
        defer { current = nil }
        guard let (file, reader) = current, !reader.table.entries.isEmpty else { return }
        let new = reader.table
        guard let held = table else {
            (table, files) = (new, [file])
            return
        }
        if held.date == new.date {
            table?.unite(new)
            files.append(file)
        } else if held.date < new.date {
            passed += files.map { ($0, held.day) }
            (table, files) = (new, [file])
        } else {
            passed.append((file, new.day))
        }
    }
}
