-- GET of one path, again and again.
dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local path = os.getenv("BENCHMARK_PATH")
function request() return wrk.format("GET", path, headers) end
