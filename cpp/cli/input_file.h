// A file on disk, unpacked on the fly if it is gzip.
#pragma once

#include <cstddef>
#include <string>

struct gzFile_s;

namespace weerzien::cli {

class InputFile {
 public:
  explicit InputFile(const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  bool is_open() const { return file_ != nullptr; }
  bool is_packed() const;

  // Up to `size` bytes; 0 at the end, -1 when the file is damaged or cannot be read.
  long read(char* to, std::size_t size);

 private:
  gzFile_s* file_;
};

}  // namespace weerzien::cli
