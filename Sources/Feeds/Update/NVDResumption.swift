import Glibc
import Inputs
import JSONStream

extension FeedFetcher {
    /// Pages of NVD that an update fetched which then broke off: the next one goes on behind them if it asks the same within a day.
    struct Resumption {
        private static let longest = 86_400

        let folder: String
        /// When the first of the updates began, seconds since 1970.
        let began: Int

        /// - Parameter query: what is asked for, as far as it is the same from one try to the next.
        init(folder: String, query: String, now: Int) {
            self.folder = folder
            let note = folder + "/pages.of"
            // An address may hold a secret.
            let mark = Array(query.utf8).withUnsafeBufferPointer { Digest.sha256($0) }
            let lines = Self.read(note).split(separator: "\n")
            if lines.count == 2, lines[0] == mark, let began = Int(lines[1]), now >= began, now - began <= Self.longest {
                self.began = began
                return
            }
            began = now
            Self.clear(folder)
            guard let file = fopen(note, "we") else { return }
            fputs("\(mark)\n\(now)\n", file)
            fclose(file)
        }

        static func name(_ number: Int) -> String { "page-\(number).json" }

        static func again(_ number: Int) -> String { "again-\(number).json" }

        /// A page that is there already; nil if it is not, or not that of these records.
        func page(_ number: Int, _ index: Int, _ url: String) -> NVDPage? {
            let path = folder + "/" + Self.name(number)
            guard access(path, F_OK) == 0, let page = try? NVDPage(path, of: url), page.start == index, !page.ids.isEmpty else { return nil }
            return page
        }

        /// Takes the pages away, and what was asked for by its id.
        static func clear(_ folder: String) {
            unlink(folder + "/pages.of")
            for number in 0..<UnreadRecords.most { _ = remove("\(folder)/\(again(number))") }
            var number = 0
            while remove("\(folder)/\(name(number))") { number += 1 }
        }

        /// Whether the file was there, or a part of it.
        private static func remove(_ path: String) -> Bool {
            let removed = ["", ".part", ".part.of"].map { ending in unlink(path + ending) == 0 }
            return removed.contains(true)
        }

        private static func read(_ path: String) -> String {
            guard access(path, F_OK) == 0, let block = try? DocumentFile.open(path) else { return "" }
            return String(decoding: block.bytes, as: UTF8.self)
        }
    }
}
