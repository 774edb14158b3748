import Glibc
public import JSONStream

/// Files as blocks of memory, without copying them.
public enum MappedFile {
    /// Maps a file read-only.
    ///
    /// The file must not shrink while the block lives; Mimamori only ever replaces files by renaming, which keeps the old contents for those who have them.
    /// - Parameters:
    ///   - path: the file.
    ///   - limit: most bytes it may have.
    ///   - isReadHereAndThere: whether only little of it will be looked at. The system then reads no further than it is asked; else it reads megabytes around each place.
    /// - Throws: ``InputError`` if it is missing, a folder, empty, larger than `limit` or cannot be read.
    public static func open(_ path: String, limit: Int = .max, isReadHereAndThere: Bool = false) throws(InputError) -> ByteBlock {
        let (descriptor, size) = try FileStatus.open(path, limit: limit)
        defer { close(descriptor) }
        guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else { throw .fromErrno(path) }
        if isReadHereAndThere { madvise(address, size, MADV_RANDOM) }
        let base = address.assumingMemoryBound(to: UInt8.self)
        nonisolated(unsafe) let mapped = address
        return ByteBlock(base: UnsafePointer(base), count: size, drop: { drop(mapped, $0) }, release: { munmap(mapped, size) })
    }

    /// Gives whole pages back to the system. They are clean, since nobody writes them: a later look reads the file again.
    private static func drop(_ mapped: UnsafeMutableRawPointer, _ range: Range<Int>) {
        let page = Int(getpagesize())
        let (first, end) = ((range.lowerBound + page - 1) / page * page, range.upperBound / page * page)
        guard first < end else { return }
        madvise(mapped + first, end - first, MADV_DONTNEED)
    }
}
