-- Any 100 tasks of the project, in its order.
dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local path = os.getenv("BENCHMARK_PATH")
local pages = math.floor(tonumber(os.getenv("BENCHMARK_TASKS")) / 100)
function init() numbers() end
function request()
  return wrk.format("GET", path .. "/tasks?limit=100&skip=" .. (math.random(pages) - 1) * 100, headers)
end
