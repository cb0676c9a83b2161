#include "cli/input_file.h"

#include <zlib.h>

#include <algorithm>

namespace weerzien::cli {

// zlib passes files that are not gzip through as they are.
InputFile::InputFile(const std::string& path) : file_(gzopen(path.c_str(), "rb")) {
  if (file_) gzbuffer(file_, 1 << 18);
}

InputFile::~InputFile() {
  if (file_) gzclose(file_);
}

bool InputFile::is_packed() const { return gzdirect(file_) == 0; }

long InputFile::read(char* to, std::size_t size) {
  const auto most = static_cast<unsigned>(std::min<std::size_t>(size, 1 << 30));
  const int read = gzread(file_, to, most);
  if (read > 0) return read;
  // The end of a packed file that ends too early looks like any end, but for what zlib says of it.
  int error = Z_OK;
  gzerror(file_, &error);
  return error == Z_OK || error == Z_STREAM_END ? 0 : -1;
}

}  // namespace weerzien::cli
